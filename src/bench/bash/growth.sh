# Measures the cost per document of corpora that grow tenfold and more. Sourced by scripts/bench.
#
# huge has 2,000,000 documents and 10 GB. Its documents are generated while they are read; large runs
# this way, too, to measure the generator. The SparkRunner skips both. On the Direct Runner, huge gets
# 4 GiB of heap unless PARLEY_JAVA_OPTS says otherwise. Elements are not counted for generated corpora,
# nor if a flag is given.

run_growth() {
  local size generated
  printf '\n%-8s %10s %8s %8s %8s %9s %9s %9s %11s %9s %9s\n' growth documents 'wall s' 'CPU s' \
    'ms/doc' 'peak MiB' 'MB made' 'MB most' 'files most' elements 'MB moved'
  for size in small medium large; do
    make_corpus "$size" >"$work/growth-corpus.log"
    grow "$size" "$work/$size" "${parley[@]}"
  done
  for size in large huge; do
    generated=(env PARLEY_BENCH_CLASS=org.parley.cli.Cli)
    [[ $size == large ]] || generated+=(PARLEY_JAVA_OPTS="-Xmx4g ${PARLEY_JAVA_OPTS:-}")
    case ${profile:-} in
      '') generated+=(./scripts/parley) ;;
      flink) generated=("$java" -cp target/flink/parley.jar:target/test-classes org.parley.cli.Cli) ;;
      *) continue ;;
    esac
    make_corpus "$size" generated >"$work/growth-corpus.log"
    grow "$size +" "$work/$size-generated" "${generated[@]}"
  done
  echo '+: the documents are generated while they are read.'
  echo 'MB made: written by the process in total; most: in its folders at one time, checked each second;'
  echo 'moved: grouped by the stages, which a cluster sends from worker to worker.'
}

grow() { # SIZE CORPUS PARLEY …: prints a row; compares the phrases with those planted
  local corpus=$2 results=$work/results/growth watcher
  local wall cpu peak made most files elements=- moved=-
  forget growth
  remove_results "$results"
  rm -f "$work/growth.seen"
  watch_folder "$work/results/.growth" >"$work/growth.seen" &
  watcher=$!
  if ! measure growth "${@:3}" "$corpus/study.yaml" "${bare[@]}" --output="$results" \
    ${flags[@]+"${flags[@]}"}; then
    kill "$watcher"
    row_of_failed "$1" growth 1
    wrong=1
    return
  fi
  kill "$watcher"
  wait "$watcher" 2>/dev/null || true
  read -r wall cpu peak made <<<"$(medians growth)"
  read -r most files < <(
    awk '$1 > m { m = $1 } $2 > f { f = $2 } END { print m + 0, f + 0 }' "$work/growth.seen"
  )
  tool Agreement "$corpus" "$results" >"$work/growth.agreement" || wrong=1
  if [[ $corpus != *-generated && ${#flags[@]} -eq 0 ]]; then
    read -r elements moved <<<"$(elements_of "$corpus" "$results")"
  fi
  awk -v size="$1" -v documents="$(cut -d ' ' -f 1 "$corpus/size.txt")" -v wall="$wall" \
    -v cpu="$cpu" -v peak="$peak" -v made="$made" -v most="$most" -v files="$files" \
    -v elements="$elements" -v moved="$moved" 'BEGIN {
      printf "%-8s %10d %8.1f %8.1f %8.3f %9.0f %9.0f %9.0f %11d %9s %9s\n", size, documents, wall,
        cpu, 1000 * wall / documents, peak, made, most, files, elements, moved
    }'
  grep -v '^agree' "$work/growth.agreement" || true
  remove_results "$results"
}

watch_folder() { # FOLDER: prints each second its MB and its number of files
  while sleep 1; do
    if [[ -d $1 ]]; then
      echo "$(du -sk "$1" 2>/dev/null | awk '{ print $1 * 1.024e-3 }')" \
        "$(find "$1" -type f 2>/dev/null | wc -l)"
    fi
  done
}

elements_of() { # CORPUS RESULTS: prints elements and MB grouped, in another run: counting takes time
  PARLEY_BENCH_CLASS=org.parley.cli.Cli ./scripts/parley "$1/study.yaml" "${bare[@]}" \
    --runner=org.parley.bench.CountingRunner --output="$2" 2>&1 |
    awk '/^elements: / { elements = $2 } /^shuffled: / { print elements, $2 / 1e6 }'
}
