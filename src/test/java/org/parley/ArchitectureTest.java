package org.parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.DoFn;
import org.parley.publish.RunRecord;

/** Which package may import which package and library. */
@AnalyzeClasses(packages = "org.parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String JDK = "java..";

  private static final String ROOT = "org.parley";
  private static final String CLI = "org.parley.cli";
  private static final String MODEL = "org.parley.model";
  private static final String STUDY = "org.parley.study";
  private static final String STUDY_FILE = "org.parley.studyfile";
  private static final String EXTRACT = "org.parley.extract";
  private static final String WEB = "org.parley.extract.web";
  private static final String QUOTATION = "org.parley.quotation";
  private static final String TEXT = "org.parley.text";
  private static final String CONTAINER = "org.parley.container";
  private static final String OFFICE = "org.parley.office";
  private static final String PDF = "org.parley.pdf";
  private static final String TRIM = "org.parley.trim";
  private static final String STATS = "org.parley.stats";
  private static final String TABLE = "org.parley.table";
  private static final String SPILL = "org.parley.spill";
  private static final String READ = "org.parley.read";
  private static final String NEAR = "org.parley.near";
  private static final String SHINGLE = "org.parley.shingle";
  private static final String COUNT = "org.parley.count";
  private static final String COMPARE = "org.parley.compare";
  private static final String PUBLISH = "org.parley.publish";
  private static final String FETCH = "org.parley.fetch";
  private static final String DRAW = "org.parley.draw";
  private static final String PROGRESS = "org.parley.progress";
  private static final String STORAGE = "org.parley.storage";

  /** The packages that {@code package-info.java} lists, in its order. */
  private static final Pattern LISTED = Pattern.compile("(?:<li>|<p>|[.] )\\{@code ([a-z.]+)\\}");

  @ArchTest
  static void packageInfoListsEveryPackage(JavaClasses classes) throws IOException {
    Path info = Path.of("src", "main", "java", "org", "parley", "package-info.java");
    TreeSet<String> listed =
        LISTED
            .matcher(Files.readString(info).replaceAll("\n \\* ", " "))
            .results()
            .map(match -> ROOT + "." + match.group(1))
            .collect(toCollection(TreeSet::new));
    listed.add(ROOT);
    TreeSet<String> found =
        classes.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
    assertThat(found, is(listed));
  }

  @ArchTest
  static void noTypeNameOccursTwice(JavaClasses classes) {
    Map<String, List<String>> names =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    mapping(JavaClass::getPackageName, toList())));
    names.values().removeIf(packages -> packages.size() == 1);
    assertThat(names, is(Map.of()));
  }

  @ArchTest
  static final ArchRule theModelImportsTheJdkOnly =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL);

  @ArchTest
  static final ArchRule quotationImportsTheModelOnly =
      classes()
          .that()
          .resideInAPackage(QUOTATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL, QUOTATION);

  @ArchTest
  static final ArchRule textImportsQuotationAndTheUnicodeLibraries =
      classes()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              JDK,
              MODEL,
              QUOTATION,
              TRIM,
              TEXT,
              "org.apache.lucene..",
              "com.ibm.icu..",
              "morfologik..");

  @ArchTest
  static final ArchRule trimImportsTheModelOnly =
      classes()
          .that()
          .resideInAPackage(TRIM)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL, TRIM);

  @ArchTest
  static final ArchRule shinglesImportTheirLibraryOnly =
      classes()
          .that()
          .resideInAPackage(SHINGLE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, SHINGLE, "com.ibm.icu..");

  @ArchTest
  static final ArchRule statisticsImportTheModelAndTheirLibrary =
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
  static final ArchRule aStudyImportsTheModelAndTheStorage =
      noClasses()
          .that()
          .resideInAPackage(STUDY)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.parley..").and(not(resideInAnyPackage(STUDY, MODEL, STORAGE))));

  @ArchTest
  static final ArchRule theStorageImportsTheModelOnly =
      noClasses()
          .that()
          .resideInAPackage(STORAGE)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.parley..").and(not(resideInAnyPackage(STORAGE, MODEL))));

  /**
   * Workers may run on other machines than those with the documents and the results. The two
   * exceptions run on the driver.
   */
  @ArchTest
  static final ArchRule stagesReachFilesThroughTheStorage =
      noClasses()
          .that()
          .resideInAnyPackage(READ, NEAR, COUNT, COMPARE, PUBLISH, TABLE, SPILL)
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
  static final ArchRule onlyTheGraphAndTheCommandLineImportAStage =
      CompositeArchRule.of(
          Stream.of(READ, NEAR, COUNT, COMPARE, PUBLISH)
              .map(stage -> only(List.of(stage, ROOT, CLI), stage))
              .toList());

  @ArchTest
  static final ArchRule onlyTheCommandLineImportsTheGraph = only(List.of(ROOT, CLI), ROOT);

  @ArchTest static final ArchRule nothingImportsTheCommandLine = only(List.of(CLI), CLI);

  @ArchTest
  static final ArchRule tablesImportNoStatistics =
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
  static final ArchRule onlyStudyFilesImportYaml =
      only(List.of(STUDY_FILE), "org.yaml.snakeyaml..");

  @ArchTest
  static final ArchRule onlyStagesTheGraphTheCommandLineWorkFilesAndTheStorageImportBeam =
      only(
          List.of(ROOT, CLI, STORAGE, SPILL, READ, NEAR, COUNT, COMPARE, PUBLISH),
          "org.apache.beam..");

  @ArchTest
  static final ArchRule workFilesImportOnlyCodersOfBeam =
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
  static final ArchRule onlyExtractionImportsTheFormats =
      only(List.of(EXTRACT, WEB), "org.apache.tika..", "org.commonmark..", "net.dankito..");

  @ArchTest
  static final ArchRule onlyExtractionAndContainersImportTheParserOfPages =
      only(List.of(EXTRACT, WEB, CONTAINER + ".."), "org.jsoup..");

  @ArchTest
  static final ArchRule pdfAndOfficeFormatsAreReadThroughTika =
      noClasses()
          .that()
          .resideOutsideOfPackages(OFFICE, PDF)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..");

  @ArchTest
  static final ArchRule onlyExtractionImportsTheFilesOfFormats =
      noClasses()
          .that()
          .resideOutsideOfPackages(EXTRACT, OFFICE, PDF)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OFFICE, PDF);

  @ArchTest
  static final ArchRule onlyReadingImportsTheDetectorOfLanguages =
      only(List.of(READ), "com.carrotsearch..");

  @ArchTest
  static final ArchRule onlyDrawingImportsTheLibrariesThatDraw =
      only(List.of(DRAW), "org.graalvm..", "com.github.weisj..", "java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule fetchingImportsTheStudyAndItsLibraries =
      classes()
          .that()
          .resideInAPackage(FETCH)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              JDK, MODEL, STUDY, FETCH, "org.apache.commons.csv..", "crawlercommons..");

  @ArchTest
  static final ArchRule onlyFetchingImportsTheLibraryOfRobotRules =
      only(List.of(FETCH), "crawlercommons..", "java.net.http..");

  @ArchTest
  static final ArchRule progressImportsTheModelAndItsLibrary =
      classes()
          .that()
          .resideInAPackage(PROGRESS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JDK, MODEL, PROGRESS, "me.tongfei..");

  @ArchTest
  static final ArchRule onlyProgressImportsTheLibraryOfTheBar =
      only(List.of(PROGRESS), "me.tongfei..");

  @ArchTest
  static final ArchRule doFnsAreNotPublic =
      classes()
          .that()
          .areAssignableTo(DoFn.class)
          .should()
          .notBePublic()
          .andShould()
          .notBeProtected();

  /** The same input gives the same bytes on every machine. */
  @ArchTest
  static final ArchRule nothingDependsOnTheDefaultLocaleTimeZoneOrCharset =
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

  /** Fails if another package imports a library, and if these do not: then its name is wrong. */
  private static ArchRule only(List<String> packages, String... libraries) {
    return CompositeArchRule.of(
        Stream.of(libraries)
            .map(
                library ->
                    (ArchRule)
                        classes()
                            .that(importAClassOf(library))
                            .should()
                            .resideInAnyPackage(packages.toArray(String[]::new)))
            .toList());
  }

  private static DescribedPredicate<JavaClass> importAClassOf(String library) {
    return describe(
        "import a class of " + library,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .anyMatch(resideInAPackage(library)));
  }
}
