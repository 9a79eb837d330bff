# Compares Parley with the bound and other programs on an even corpus. Sourced by scripts/bench.

run_size() { # SIZE
  local corpus=$work/$1 documents bytes round name
  local programs=(bound parley all shown)
  make_corpus "$1"
  with_all_tables "$corpus"
  find_peers "$corpus"
  forget "${programs[@]}" ${peers[@]+"${peers[@]}"}
  read_once "$corpus"
  for ((round = 1; round <= runs; round++)); do
    rm -rf "$work/bound"
    remove_results "$work"/results/{parley,all,shown}
    must_measure bound "$java" -Xmx1g -XX:+UseSerialGC -cp "$classes" \
      org.parley.bench.Bound "$corpus" "$work/bound" 2
    must_measure parley ./scripts/parley "$corpus/study.yaml" "${bare[@]}" \
      --output="$work/results/parley" ${flags[@]+"${flags[@]}"}
    must_measure all ./scripts/parley "$corpus/all.yaml" "${bare[@]}" \
      --output="$work/results/all" ${flags[@]+"${flags[@]}"}
    must_measure shown ./scripts/parley "$corpus/all.yaml" \
      --output="$work/results/shown" ${flags[@]+"${flags[@]}"}
    for name in ${peers[@]+"${peers[@]}"}; do
      run_peer "$name" "$round"
    done
  done

  read -r documents bytes <"$corpus/size.txt"
  head_row "$1: $documents documents, $((bytes / 1000000)) MB" bound
  row 'bound: plain Java, 2 threads' bound bound "$documents" "$bytes"
  row 'Parley, 2 tables' parley bound "$documents" "$bytes"
  row 'Parley, all tables' all bound "$documents" "$bytes"
  row 'Parley, all tables, page and spreadsheets' shown bound "$documents" "$bytes"
  for name in ${peers[@]+"${peers[@]}"}; do
    row_of_peer "$name" "$documents" "$bytes"
  done
  printf 'Runs in turn: %s; medians. The bound, the peers and "2 tables" make the same two tables.\n' "$runs"
  agree "$corpus" parley $(outputs_of_peers)
  same_tables parley all shown
  open_page shown 'report.html'
  if ((bytes <= 6000000)); then
    { cat "$corpus/all.yaml" && echo 'page_texts: whole'; } >"$corpus/whole.yaml"
    remove_results "$work/results/whole"
    must_measure whole ./scripts/parley "$corpus/whole.yaml" --spreadsheets=false \
      --output="$work/results/whole" ${flags[@]+"${flags[@]}"}
    open_page whole 'report.html with all texts'
  fi
  rm -rf "$work/peers/out" "$work/bound"
}

agree() { # CORPUS RESULTS PEER …: checks that all programs counted the same
  tool Agreement "$1" "$work/results/$2" "$work/bound" "${@:3}" || wrong=1
}

same_tables() { # RESULTS OTHER …: checks that runs with more tables make the same two
  local other table
  for other in "${@:2}"; do
    for table in term_frequencies phrase_counts; do
      if ! cmp "$work/results/$1/tables/$table.csv" "$work/results/$other/tables/$table.csv"; then
        echo "DISAGREE: $table of $1 and $other"
        wrong=1
      fi
    done
  done
}

# Prints how long a page takes to draw everything, and fails if it takes 2 s or has more than 12 MB.
# Takes the minimum, since the first openings read the browser from the disk.
open_page() { # RESULTS NAME
  local page=$PWD/$work/results/$1/report.html browser ready=() run bytes least
  browser=$(command -v chromium || command -v google-chrome) || return 0
  for ((run = 0; run <= runs; run++)); do
    ready+=("$(tool PageReady "$browser" "$work/browser" "$page")")
  done
  bytes=$(wc -c <"$page")
  least=$(printf '%s\n' "${ready[@]}" | sort -n | head -1)
  printf '%s: %s MB, ready after %s ms\n' "$2" \
    "$(awk -v bytes="$bytes" 'BEGIN { printf "%.1f", bytes / 1e6 }')" "$least"
  if [[ -z $least ]] || ((least >= 2000 || bytes > 12000000)); then
    echo "SLOW: $2 is not ready in 2 s, or has more than 12 MB"
    wrong=1
  fi
}
