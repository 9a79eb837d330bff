# Compares 200,000 texts in one table with the same texts as files. Sourced by scripts/bench.

run_table() {
  local corpus=$work/large round documents bytes
  make_corpus large
  if ! is_made "$corpus-table"; then
    rm -rf "$corpus-table"
    tool PackedCorpus "$corpus" "$corpus-table" table
  fi
  forget files table
  for ((round = 1; round <= runs; round++)); do
    remove_results "$work"/results/{files,table}
    read_once "$corpus"
    must_measure files ./scripts/parley "$corpus/study.yaml" "${bare[@]}" \
      --output="$work/results/files" ${flags[@]+"${flags[@]}"}
    read_once "$corpus-table"
    must_measure table ./scripts/parley "$corpus-table/study.yaml" "${bare[@]}" \
      --output="$work/results/table" ${flags[@]+"${flags[@]}"}
  done
  read -r documents bytes <"$corpus/size.txt"
  head_row "large: $documents documents, $((bytes / 1000000)) MB" files
  row 'as files' files files "$documents" "$bytes"
  row 'in one table' table files "$documents" "$bytes"
  tool Agreement "$corpus" "$work/results/table" || wrong=1
}
