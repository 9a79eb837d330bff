package org.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.beam.sdk.transforms.DoFn;
import org.parley.publish.RunRecord;

/**
 * Who may import whom. In one Maven module nothing else keeps the folder listing true: documents
 * flow one way through the stages, Beam carries, plain classes think, and only reading knows the
 * formats.
 */
@AnalyzeClasses(packages = "org.parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String JDK = "java..";

  private static final String ROOT = "org.parley";
  private static final String CLI = "org.parley.cli";
  private static final String MODEL = "org.parley.model";
  private static final String STUDY = "org.parley.study";
  private static final String STUDY_FILE = "org.parley.studyfile";
  private static final String EXTRACT = "org.parley.extract";
  private static final String TEXT = "org.parley.text";
  private static final String STATS = "org.parley.stats";
  private static final String TABLE = "org.parley.table";
  private static final String SPILL = "org.parley.spill";
  private static final String READ = "org.parley.read";
  private static final String COUNT = "org.parley.count";
  private static final String COMPARE = "org.parley.compare";
  private static final String PUBLISH = "org.parley.publish";
  private static final String SPREADSHEET = "org.parley.spreadsheet";
  private static final String REPORT = "org.parley.report";
  private static final String DRAW = "org.parley.draw";
  private static final String PROGRESS = "org.parley.progress";
  private static final String STORAGE = "org.parley.storage";

  private static final String[] STAGES = {READ, COUNT, COMPARE, PUBLISH};

  /** No folder within these, and so none for what found no better place. */
  @ArchTest
  static final ArchRule everyClassHasItsPlaceOnTheMap =
      classes()
          .should()
          .resideInAnyPackage(
              ROOT,
              CLI,
              MODEL,
              STORAGE,
              STUDY,
              STUDY_FILE,
              EXTRACT,
              TEXT,
              STATS,
              TABLE,
              SPILL,
              READ,
              COUNT,
              COMPARE,
              PUBLISH,
              SPREADSHEET,
              REPORT,
              DRAW,
              PROGRESS);

  @ArchTest
  static final ArchRule theModelNeedsNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL);

  @ArchTest
  static final ArchRule textKnowsTheModelAndTheUnicodeLibraries =
      classes()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL, TEXT, "org.apache.lucene..", "com.ibm.icu..");

  @ArchTest
  static final ArchRule statisticsKnowTheModelAndTheirLibrary =
      classes()
          .that()
          .resideInAPackage(STATS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              JDK,
              MODEL,
              STATS,
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers..",
              "org.apache.commons.rng..");

  @ArchTest
  static final ArchRule aStudyKnowsTheModelAndWhereFilesLie =
      noClasses()
          .that()
          .resideInAPackage(STUDY)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.parley..").and(not(resideInAnyPackage(STUDY, MODEL, STORAGE))));

  @ArchTest
  static final ArchRule tablesKnowNoStage =
      noClasses()
          .that()
          .resideInAPackage(TABLE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(READ, COUNT, COMPARE, PUBLISH, REPORT);

  @ArchTest
  static final ArchRule theStorageKnowsTheModelOnly =
      noClasses()
          .that()
          .resideInAPackage(STORAGE)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.parley..").and(not(resideInAnyPackage(STORAGE, MODEL))));

  /**
   * A worker may stand elsewhere than the documents and the results. What holds the local disk's
   * own ways of publishing, and what reads the study's own files, are the driver's.
   */
  @ArchTest
  static final ArchRule theStagesReachFilesThroughTheStorage =
      noClasses()
          .that()
          .resideInAnyPackage(READ, COUNT, COMPARE, PUBLISH, TABLE, SPILL)
          .and(not(simpleName("LinkedResults").or(assignableTo(RunRecord.class))))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              File.class,
              FileInputStream.class,
              FileOutputStream.class,
              RandomAccessFile.class,
              FileChannel.class,
              Files.class,
              Path.class,
              Paths.class);

  @ArchTest
  static final ArchRule whatPeopleLookAtKnowsNoStage =
      noClasses()
          .that()
          .resideInAnyPackage(REPORT, DRAW, SPREADSHEET)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STAGES);

  @ArchTest
  static final ArchRule noStageImportsAnotherStage =
      slices().matching("org.parley.(read|count|compare|publish)").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyTheCommandLineImportsTheGraph =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule nothingImportsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI);

  @ArchTest
  static final ArchRule onlyStudyFilesKnowYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage(STUDY_FILE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml.snakeyaml..");

  @ArchTest
  static final ArchRule tablesKnowNoStatistics =
      noClasses()
          .that()
          .resideInAPackage(TABLE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(STATS);

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.parley.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheStagesTheGraphTheCommandLineAndTheStorageKnowBeam =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, CLI, STORAGE, READ, COUNT, COMPARE, PUBLISH)
          .and(not(resideInAPackage(SPILL)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule workFilesKnowNothingOfBeamButItsCoders =
      noClasses()
          .that()
          .resideInAPackage(SPILL)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.beam..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.apache.beam.sdk.coders", "org.apache.beam.sdk.values"))));

  @ArchTest
  static final ArchRule onlyExtractionKnowsTheFormats =
      noClasses()
          .that()
          .resideOutsideOfPackage(EXTRACT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.tika..",
              "org.apache.pdfbox..",
              "org.apache.poi..",
              "org.commonmark..",
              "org.jsoup..",
              "net.dankito..");

  @ArchTest
  static final ArchRule onlyDrawingKnowsWhatDraws =
      noClasses()
          .that()
          .resideOutsideOfPackages(DRAW, REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.graalvm..",
              "com.oracle.truffle..",
              "com.github.weisj..",
              "java.awt..",
              "javax.imageio..");

  @ArchTest
  static final ArchRule progressKnowsTheModelAndItsLibrary =
      classes()
          .that()
          .resideInAPackage(PROGRESS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL, PROGRESS, "me.tongfei..");

  @ArchTest
  static final ArchRule onlyProgressKnowsWhatDrawsABar =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROGRESS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("me.tongfei..");

  @ArchTest
  static final ArchRule doFnsAreTheirTransformsOwn =
      classes()
          .that()
          .areAssignableTo(DoFn.class)
          .should()
          .notBePublic()
          .andShould()
          .notBeProtected();

  /** The same input gives the same bytes wherever the machine stands. */
  @ArchTest
  static final ArchRule nothingAsksTheMachineForItsLocaleOrTimeZone =
      noClasses()
          .should()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Calendar.class, "getInstance")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class);
}
