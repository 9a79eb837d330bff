# Makes corpora that are missing or older than their generator. Sourced by scripts/bench.

size_of() { # SIZE: prints the number of documents
  case $1 in
    small) echo 1000 ;;
    medium) echo 20000 ;;
    large) echo 200000 ;;
    huge) echo 2000000 ;;
  esac
}

is_made() { # CORPUS
  [[ -f $1/study.yaml && -z $(find src/bench/java -newer "$1/study.yaml" -print -quit) ]]
}

make_corpus() { # SIZE [generated]: makes a folder of that name; generated: without documents
  local folder=$work/$1${2:+-$2}
  if ! is_made "$folder"; then
    rm -rf "${folder:?}"
    tool CorpusGenerator "$(size_of "$1")" "$folder" ${2:+"$2"}
  fi
}

with_all_tables() { # CORPUS: writes all.yaml, a study that wants all tables
  sed '/^tables:/d' "$1/study.yaml" >"$1/all.yaml"
}

read_once() { # CORPUS: reads it into the cache, so that no program waits for the disk
  find "$1/docs" -type f -exec cat {} + >/dev/null
}
