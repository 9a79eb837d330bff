# Measures the commands that read a folder of web pages, and compares them with jsoup and Readability4J
# alone. Sourced by scripts/bench.

run_pages() {
  local folder=${PARLEY_PAGES:-} texts=$work/results/texts round documents bytes
  if [[ ! -d $folder ]]; then
    echo "bench: pages: set PARLEY_PAGES to a folder of web pages; found: '$folder'" >&2
    exit 2
  fi
  forget bare-pages list text
  documents=$(find "$folder" -type f | wc -l)
  bytes=$(find "$folder" -type f -exec cat {} + | wc -c) # no program waits for the disk
  for ((round = 1; round <= runs; round++)); do
    must_measure bare-pages "$java" -cp "$classes" org.parley.bench.BareReadability "$folder"
    must_measure list ./scripts/parley list "$folder" --to="$work/pages.csv"
    must_measure text ./scripts/parley text "$folder" --to="$texts"
    rm -rf "$texts"
  done
  head_row "pages: $documents files, $((bytes / 1000000)) MB" bare
  row 'jsoup and Readability4J, 2 threads' bare-pages bare-pages "$documents" "$bytes"
  row 'Parley, list' list bare-pages "$documents" "$bytes"
  row 'Parley, texts' text bare-pages "$documents" "$bytes"
}
