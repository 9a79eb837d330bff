# Measures documents in rich formats and compares Parley with Tika, which only reads them. Sourced by
# scripts/bench.

run_rich() {
  local corpus=$work/rich round documents bytes
  if ! is_made "$corpus/files"; then
    rm -rf "$corpus"
    tool RichGenerator 2000 "$corpus"
  fi
  forget tika default first second
  read_once "$corpus/files"
  for ((round = 1; round <= runs; round++)); do
    remove_results "$work/results/rich" # with the cache of texts
    must_measure tika env PARLEY_BENCH_CLASS=org.parley.bench.BareTika \
      ./scripts/parley "$corpus/files/study.yaml"
    must_measure default "$java" -cp "$classes" org.parley.bench.BareTika \
      "$corpus/files/study.yaml"
    must_measure first ./scripts/parley "$corpus/files/study.yaml" "${bare[@]}" \
      --output="$work/results/rich"
    must_measure second ./scripts/parley "$corpus/files/study.yaml" "${bare[@]}" \
      --output="$work/results/rich"
  done
  read -r documents bytes <"$corpus/files/size.txt"
  head_row "rich: $documents PDF, DOCX, ODT, HTML, $((bytes / 1000000)) MB" Tika
  row 'Tika alone, 2 threads, default JVM' default default "$documents" "$bytes"
  row "Tika alone, Parley's JVM settings" tika default "$documents" "$bytes"
  row 'Parley, 2 tables, empty cache' first default "$documents" "$bytes"
  row 'Parley again, texts from its cache' second default "$documents" "$bytes"
  tool Bound "$corpus/plain" "$work/bound" 2
  agree "$corpus/plain" rich
  rm -rf "$work/bound"
}
