package org.parley;

import java.util.List;
import org.parley.model.TableName;

/**
 * What users were promised of a table.
 *
 * @param columns in their order
 * @param key the columns that sort the rows, in this order, and name each row
 */
record TableContract(List<String> columns, List<String> key) {

  private static final String COMPARED =
      "target_count,target_tokens,reference_count,reference_tokens,target_per_million,"
          + "reference_per_million,log_likelihood,p_value,p_adjusted,log_ratio,log_ratio_low,"
          + "log_ratio_high,log_ratio_conservative,log_odds_z,target_documents,"
          + "reference_documents,dp,permutation_p,fragility_low,fragility_high,flags";

  private static TableContract of(String columns, String... key) {
    return new TableContract(List.of(columns.split(",", -1)), List.of(key));
  }

  static TableContract of(TableName table) {
    return switch (table) {
      case DOCUMENTS ->
          of(
              "path,part,status,duplicate_of,duplicate_of_part,author,side,date,week,title,outlet,"
                  + "url,media_type,sha256,bytes,characters,tokens,quoted_tokens,types,sentences,"
                  + "author_source,date_source,flags",
              "path",
              "part");
      case REJECTED -> of("path,part,reason,detail,bytes,sha256", "path", "part");
      case TRIMMED -> of("path,part,start,end,rule,text", "path", "part", "start");
      case AUTHOR_WEEKS ->
          of(
              "author,week,week_start,side,status,documents,tokens,quoted_tokens,types",
              "author",
              "week");
      case TERM_FREQUENCIES ->
          of(
              "week,author,term,week_start,side,count,quoted_count,documents,tokens,per_million",
              "week",
              "author",
              "term");
      case PHRASE_COUNTS ->
          of(
              "phrase,author,week,week_start,side,status,count,quoted_count,documents,"
                  + "documents_with,tokens,quoted_tokens,per_million,per_million_low,"
                  + "per_million_high",
              "phrase",
              "author",
              "week");
      case PHRASE_TRENDS ->
          of(
              "phrase,side,week,week_start,status,authors,documents,documents_with,count,"
                  + "quoted_count,tokens,quoted_tokens,per_million,per_million_low,"
                  + "per_million_high",
              "phrase",
              "side",
              "week");
      case PHRASE_TOTALS ->
          of(
              "phrase,group_kind,group,count,quoted_count,documents,documents_with,tokens,"
                  + "quoted_tokens,per_million,per_million_low,per_million_high,dp,dp_norm,"
                  + "juilland_d",
              "phrase",
              "group_kind",
              "group");
      case CONCORDANCE ->
          of(
              "phrase,path,part,start,end,pattern,author,side,date,week,sentence,quoted,left,match,"
                  + "right",
              "phrase",
              "path",
              "part",
              "start");
      case KEYNESS -> of("comparison,rank,term," + COMPARED, "comparison", "rank");
      case PHRASE_COMPARISONS -> of("comparison,rank,phrase," + COMPARED, "comparison", "rank");
      case EVENT_EFFECTS ->
          of(
              "event,side,phrase,date,weeks,before_count,before_tokens,after_count,after_tokens,"
                  + "rate_ratio,rate_ratio_low,rate_ratio_high,p_value,p_adjusted,flags",
              "event",
              "side",
              "phrase");
      case COLLOCATES ->
          of(
              "phrase,side,rank,collocate,near,count,window_tokens,tokens,log_likelihood,log_dice,"
                  + "mutual_information,documents",
              "phrase",
              "side",
              "rank");
      case NGRAMS ->
          of(
              "side,n,rank,ngram,count,positions,documents,authors,per_million,log_likelihood,"
                  + "p_adjusted",
              "side",
              "n",
              "rank");
      case DISPERSION -> of("term,count,documents,authors,weeks,dp,dp_norm,juilland_d", "term");
    };
  }
}
