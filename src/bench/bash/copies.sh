# Measures what near-duplicates cost, and which planted copies are found. Sourced by scripts/bench.

run_copies() {
  local threshold results=$work/near corpus
  if ! is_made "$work/near-made"; then
    rm -rf "$results" "$work/near-made"
    tool NearCopies make "$results"
    mkdir -p "$work/near-made" && touch "$work/near-made/study.yaml"
  fi
  for threshold in 20 30 40 50 60 70 80; do
    ./scripts/parley "$results/$threshold.yaml" "${bare[@]}" >"$work/near.log"
  done
  tool NearCopies check "$results"

  make_corpus medium
  make_corpus medium copies
  for corpus in medium medium-copies; do
    compare_searching "$corpus"
  done
}

compare_searching() { # CORPUS: prints a row for a study that searches for near copies, and for one that does not
  local corpus=$work/$1 round documents bytes
  sed '$ a near_duplicates: count' "$corpus/study.yaml" >"$corpus/count.yaml"
  forget drop count
  read_once "$corpus"
  for ((round = 1; round <= runs; round++)); do
    remove_results "$work"/results/{drop,count}
    must_measure count ./scripts/parley "$corpus/count.yaml" "${bare[@]}" \
      --output="$work/results/count" ${flags[@]+"${flags[@]}"}
    must_measure drop ./scripts/parley "$corpus/study.yaml" "${bare[@]}" \
      --output="$work/results/drop" ${flags[@]+"${flags[@]}"}
  done
  read -r documents bytes <"$corpus/size.txt"
  head_row "$1: $documents documents, $((bytes / 1000000)) MB" count
  row 'near_duplicates: count' count count "$documents" "$bytes"
  row 'near_duplicates: drop' drop count "$documents" "$bytes"
  tool Agreement "$corpus" "$work/results/drop" || wrong=1
}
