# Corpora that are hard to divide evenly, each compared with an even one of the same size. Sourced by
# scripts/bench.

run_bad() {
  local name
  for name in large-author-week short-documents many-authors many-terms; do
    run_case "$name"
  done
}

run_case() { # NAME
  local corpus=$work/bad/$1 shape tables
  if ! is_made "$corpus/even"; then
    rm -rf "$corpus"
    tool UnevenGenerator "$1" "$corpus"
  fi
  head_row "$1" even
  for tables in study all; do
    for shape in even uneven; do
      with_all_tables "$corpus/$shape"
      run_shape "$corpus/$shape" "$shape" "$tables"
    done
  done
  rm -rf "$work/bound"
}

run_shape() { # CORPUS SHAPE TABLES: prints a row; compares the uneven corpus's counts with the bound's
  local documents bytes code=0 label="$2, 2 tables" name=bad-$2
  [[ $3 == study ]] || label="$2, all tables"
  read -r documents bytes <"$1/size.txt"
  forget "$name"
  remove_results "$work/results/bad"
  read_once "$1"
  measure "$name" ./scripts/parley "$1/$3.yaml" "${bare[@]}" --output="$work/results/bad" \
    ${flags[@]+"${flags[@]}"} || code=$?
  if ((code > 0)); then
    row_of_failed "$label" "$name" "$code"
    wrong=1
    return
  fi
  row "$label, $documents documents" "$name" bad-even "$documents" "$bytes"
  if [[ $2 == uneven ]]; then
    rm -rf "$work/bound"
    tool Bound "$1" "$work/bound" 2
    agree "$1" bad
  fi
  remove_results "$work/results/bad"
}
