# Makes the same two tables with other programs, if they are installed. Sourced by scripts/bench.
#
# PARLEY_PEERS names the folder of the programs; the default is ../shared/bench. PARLEY_PEER_NAMES
# selects some of them. Each reads the list of documents from manifest.csv and writes terms.csv and
# phrases.csv, as the bound does.

peers_home=${PARLEY_PEERS:-../shared/bench}
peers=()
known_peers=(java-streams python-2 python-1 mawk gawk sort-uniq lucene-pattern lucene-standard duckdb
  polars r-data-table r-tidytext r-tm nltk scikit-learn)
slow=5 # times the bound; slower programs run once

find_peers() { # CORPUS: fills peers
  peers=()
  if [[ ! -f $peers_home/bin/phrases.txt ]]; then
    echo "No other programs: $peers_home has none (PARLEY_PEERS names another folder)."
    return
  fi
  if ! diff <(tail -n +2 "$1/phrases.csv" | cut -d , -f 1 | sort) \
    <(grep . "$peers_home/bin/phrases.txt" | sort) >/dev/null; then
    echo "No other programs: those in $peers_home count other phrases than the corpus has."
    return
  fi
  export BENCH=$PWD/$peers_home
  [[ $peers_home != /* ]] || BENCH=$peers_home
  peer_corpus=$PWD/$work/peers/corpus
  rm -rf "$work/peers/corpus"
  mkdir -p "$peer_corpus" "$work/peers/out"
  ln -s "$PWD/$1/docs" "$peer_corpus/docs"
  # No field before the title contains a comma, and nobody reads the title.
  awk -F , 'NR == 1 { print "path,author,date,side,title"; next } { print $1 "," $2 "," $4 "," $3 "," NR }' \
    "$1/documents.csv" >"$peer_corpus/manifest.csv"

  find_python
  find_peer_classes
  local name
  for name in ${PARLEY_PEER_NAMES:-"${known_peers[@]}"}; do
    if [[ " ${known_peers[*]} " != *" $name "* ]]; then
      echo "bench: PARLEY_PEER_NAMES: expected some of ${known_peers[*]}; found: $name" >&2
      exit 2
    fi
    if has_peer "$name"; then peers+=("$name"); fi
  done
}

find_python() {
  local each
  python=python3
  for each in /usr/bin/python3 "$(command -v python3)"; do # the second may be a slow wrapper script
    if "$each" -c 'import sklearn, pandas' 2>/dev/null; then
      python=$each
      return
    fi
  done
}

# Compiles the programs into $work if necessary, since their folder may be read-only.
find_peer_classes() {
  peer_classes=$BENCH/java/classes:$BENCH/java/lib/*
  [[ ! -f $BENCH/java/classes/Lucene.class ]] || return 0
  peer_classes=$PWD/$work/peers/classes:$PWD/$work/peers/lib/*
  [[ ! -f $work/peers/classes/Lucene.class ]] || return 0
  mkdir -p "$work/peers"
  cp "$BENCH/java/pom.xml" "$work/peers/pom.xml"
  ./mvnw -q -B -ntp -f "$work/peers/pom.xml" dependency:copy-dependencies \
    -DoutputDirectory="$PWD/$work/peers/lib" >"$work/peers/build.log" 2>&1 &&
    "${java}c" -encoding UTF-8 -cp "$peer_classes" -d "$work/peers/classes" \
      "$BENCH"/java/src/{Fast,Streams,Lucene}.java >>"$work/peers/build.log" 2>&1 ||
    echo "No other Java programs: see $work/peers/build.log."
}

has_peer() { # NAME
  case $1 in
    java-streams) [[ -f ${peer_classes%%:*}/Streams.class ]] ;;
    lucene-*) [[ -f ${peer_classes%%:*}/Lucene.class ]] ;;
    python-*) command -v "$python" ;;
    mawk | gawk) command -v "$1" ;;
    sort-uniq) command -v mawk && command -v sort ;;
    duckdb) command -v node && [[ -d $BENCH/node/node_modules/@duckdb/node-api ]] ;;
    polars) command -v node && [[ -d $BENCH/node/node_modules/nodejs-polars ]] ;;
    r-data-table) command -v Rscript && Rscript -e 'library(data.table); library(stringi)' ;;
    r-tidytext) command -v Rscript && Rscript -e 'library(dplyr); library(readr); library(tidytext)' ;;
    r-tm) command -v Rscript && Rscript -e 'library(tm); library(slam); library(stringi)' ;;
    nltk) "$python" -c 'import nltk' ;;
    scikit-learn) "$python" -c 'import sklearn, pandas' ;;
  esac >/dev/null 2>&1
}

# Sets label, argv and alike, which says which rows can be compared. ascii: the program lower-cases no
# other letters; none: it cuts words by other rules.
describe_peer() { # NAME OUT
  local in=$peer_corpus java_peer=("$java" "-Dphrases=$BENCH/bin/phrases.txt" -XX:+UseParallelGC
    -Xmx10g -cp "$peer_classes")
  alike=letters
  case $1 in
    java-streams) label='Java, parallel streams, regex' argv=("${java_peer[@]}" Streams "$in" "$2") ;;
    python-1) label='Python, its library, 1 process' argv=("$python" "$BENCH/bin/py_std.py" "$in" "$2" 1) ;;
    python-2) label='Python, its library, 2 processes' argv=("$python" "$BENCH/bin/py_std.py" "$in" "$2" 2) ;;
    mawk) label='mawk' alike=ascii argv=("$BENCH/bin/mawk_peer.sh" "$in" "$2") ;;
    sort-uniq) label='tr, sort, uniq' alike=ascii argv=("$BENCH/bin/sortuniq_peer.sh" "$in" "$2") ;;
    gawk) label='gawk' argv=("$BENCH/bin/gawk_peer.sh" "$in" "$2") ;;
    lucene-pattern) label='Lucene, index then terms' argv=("${java_peer[@]}" Lucene "$in" "$2" pattern) ;;
    lucene-standard)
      label='Lucene, the same, its own words' alike=none
      argv=("${java_peer[@]}" Lucene "$in" "$2" standard)
      ;;
    duckdb) label='DuckDB' argv=(node "$BENCH/node/duck.mjs" "$in" "$2") ;;
    polars) label='polars (Node)' argv=(node --max-old-space-size=8000 "$BENCH/node/polars.mjs" "$in" "$2") ;;
    r-data-table) label='R, data.table and stringi' argv=(Rscript "$BENCH/bin/r_datatable.R" "$in" "$2") ;;
    r-tidytext) label='R, tidytext' argv=(Rscript "$BENCH/bin/r_tidytext.R" "$in" "$2" exact) ;;
    r-tm) label='R, tm' argv=(Rscript "$BENCH/bin/r_tm.R" "$in" "$2") ;;
    nltk) label='NLTK' argv=("$python" "$BENCH/bin/py_nltk.py" "$in" "$2") ;;
    scikit-learn) label='scikit-learn and pandas' argv=("$python" "$BENCH/bin/py_sklearn.py" "$in" "$2") ;;
  esac
}

run_peer() { # NAME ROUND
  local label alike argv out=$PWD/$work/peers/out/$1
  if (($2 > 1)) && { [[ -e $out.failed ]] || is_slower "$1" bound "$slow"; }; then
    return
  fi
  describe_peer "$1" "$out"
  rm -rf "$out" "$out.failed"
  mkdir -p "$out"
  measure "$1" env LC_ALL=C.UTF-8 "${argv[@]}" || echo $? >"$out.failed"
}

row_of_peer() { # NAME DOCUMENTS BYTES
  local label alike argv out=$PWD/$work/peers/out/$1
  describe_peer "$1" "$out"
  if [[ -e $out.failed ]]; then
    row_of_failed "$label" "$1" "$(cat "$out.failed")"
    return
  fi
  (($(runs_of "$1") == runs)) || label="$label (1 run)"
  row "$label" "$1" bound "$2" "$3"
}

outputs_of_peers() { # prints the outputs that Agreement compares: RULE=FOLDER …
  local name label alike argv out
  for name in ${peers[@]+"${peers[@]}"}; do
    out=$work/peers/out/$name
    describe_peer "$name" "$out"
    if [[ $alike != none && ! -e $out.failed ]]; then echo "$alike=$out"; fi
  done
}
