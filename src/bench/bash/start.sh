# Measures small studies and compares them with an empty Beam pipeline. Sourced by scripts/bench.

run_start() {
  local round
  make_corpus small
  forget empty-default empty-parley small junior-doctors sample-dispute
  for ((round = 1; round <= runs; round++)); do
    # Any Beam program without tuning: no JVM flags, no class data archive.
    must_measure empty-default "$java" -cp "$classes" org.parley.bench.EmptyPipeline
    must_measure empty-parley env PARLEY_BENCH_CLASS=org.parley.bench.EmptyPipeline ./scripts/parley
    must_measure small ./scripts/parley "$work/small/study.yaml" "${bare[@]}" \
      --output="$work/results/small"
    must_measure junior-doctors ./scripts/parley --output="$work/results/junior-doctors"
    must_measure sample-dispute ./scripts/parley pipelines/sample-dispute.yaml \
      --output="$work/results/sample-dispute"
    remove_results "$work"/results/{small,junior-doctors,sample-dispute}
  done
  head_row 'start, from command to prompt' empty
  row 'empty pipeline, default JVM' empty-default empty-default
  row "empty pipeline, Parley's JVM settings" empty-parley empty-default
  row 'small, 2 tables' small empty-default
  row 'junior doctors, everything' junior-doctors empty-default
  row 'sample dispute, everything' sample-dispute empty-default
}
