# Runs programs, records their time and memory, and prints tables. Sourced by scripts/bench.
#
# A program is measured under a name. $work/NAME.times contains a line for each run: wall, user and
# system seconds, peak KiB, blocks of 512 bytes written. $work/NAME.log contains the last run's output.

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=target/test-classes:target/parley.jar

tool() { # CLASS ARGUMENT …: runs a program of src/bench without measuring it
  "$java" -Xmx3g -XX:+UseSerialGC -cp "$classes" "org.parley.bench.$1" "${@:2}"
}

if /usr/bin/time -f '%e' true >/dev/null 2>&1; then
  timed() { /usr/bin/time -q -a -o "$1" -f '%e %U %S %M %O' "${@:2}"; }
else # the shell's own clock measures neither memory nor files
  timed() {
    local TIMEFORMAT='%R %U %S 0 0' out=$1
    { time "${@:2}" 2>&3; } 3>&2 2>>"$out"
  }
fi

forget() { # NAME …: deletes the measurements under these names
  local name
  for name in "$@"; do rm -f "$work/$name.times" "$work/$name.log"; done
}

measure() { # NAME COMMAND …: returns the command's exit code
  timed "$work/$1.times" "${@:2}" >"$work/$1.log" 2>&1
}

must_measure() { # NAME COMMAND …: exits if the command fails
  local code=0
  measure "$@" || code=$?
  if ((code > 0)); then
    cat "$work/$1.log" >&2
    echo "bench: command failed with exit code $code: ${*:2}" >&2
    exit 1
  fi
}

runs_of() { # NAME
  wc -l <"$work/$1.times"
}

medians() { # NAME: prints wall s, CPU s, peak MiB, MB written
  local column
  for column in '$1' '$2 + $3' '$4 / 1024' '$5 * 512 / 1e6'; do
    awk "{ print $column }" "$work/$1.times" | sort -n |
      awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
  done | paste -sd ' ' -
}

wall_of() { # NAME
  medians "$1" | cut -d ' ' -f 1
}

is_slower() { # NAME YARDSTICK TIMES
  awk -v wall="$(wall_of "$1")" -v base="$(wall_of "$2")" -v times="$3" \
    'BEGIN { exit !(wall > times * base) }'
}

head_row() { # TITLE YARDSTICK
  printf '\n%-46s %9s %8s %9s %8s %8s %8s\n' \
    "$1" 'wall s' 'CPU s' 'peak MiB' 'docs/s' 'MB/s' "× $2"
}

row() { # LABEL NAME YARDSTICK [DOCUMENTS BYTES]
  local wall cpu peak
  read -r wall cpu peak _ <<<"$(medians "$2")"
  awk -v label="$1" -v wall="$wall" -v cpu="$cpu" -v peak="$peak" -v base="$(wall_of "$3")" \
    -v documents="${4:-0}" -v bytes="${5:-0}" '
    function known(value, format) { return value > 0 ? sprintf(format, value) : "-" }
    BEGIN {
      printf "%-46s %9.2f %8.2f %9s %8s %8s %8s\n", label, wall, cpu, known(peak, "%.0f"),
        known(documents / wall, "%.0f"), known(bytes / 1e6 / wall, "%.1f"),
        known(wall / base, "%.2f")
    }'
}

row_of_failed() { # LABEL NAME CODE
  printf '%-46s FAILED (%s): %s\n' "$1" "$3" \
    "$(grep -m 1 -E '^Failed|OutOfMemory|rejected, more' "$work/$2.log" || tail -1 "$work/$2.log")"
}

remove_results() { # FOLDER …: deletes results and Parley's hidden folder next to them
  local folder
  for folder in "$@"; do rm -rf "$folder" "${folder%/*}/.${folder##*/}"; done
}
