# Starts and stops the processes of a cluster; flink-cluster and spark-cluster source it. They set
# name, built, home, processes, ports and welcome, and define configure, launch and is_ready.

fail() {
  printf "$name: %s\n" "$@" >&2
  exit 1
}

find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null || fail "there is no $java. Install a JDK 17 or 21, or let JAVA_HOME point to one."
  local release
  release=$("$java" -version 2>&1 | sed -n -E 's/.* version "(1\.)?([0-9]+).*/\2/p')
  [[ $release == 17 || $release == 21 ]] ||
    fail "$java is Java ${release:-of an unknown version}; Hadoop's libraries need 17 or 21. Let JAVA_HOME point to one."
}

# Java encodes file names as the locale says.
utf8_file_names() {
  if locale -a 2>/dev/null | grep -iE '^C\.utf-?8$' >/dev/null; then
    export LC_ALL=C.UTF-8
  fi
}

pid_of() { cat "$home/$1.pid" 2>/dev/null; }

arguments_of() { # PROCESS-NUMBER
  ps -p "$1" -o args= 2>/dev/null || tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline" # small systems have no ps
}

# The system may have given the number to another process.
is_running() {
  local pid
  pid=$(pid_of "$1") && arguments_of "$pid" 2>/dev/null | grep -qF -- "$home"
}

start_process() { # PROCESS JAVA-ARGUMENT …
  nohup "$java" "${@:2}" >"$home/$1.log" 2>&1 </dev/null &
  echo $! >"$home/$1.pid"
}

is_taken() { # PORT
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

require_free_ports() {
  local port
  for port in "${ports[@]}"; do
    ! is_taken "$port" ||
      fail "port $port is in use by another program. End it, or choose another port (see the top of scripts/$name)."
  done
}

get() { # PORT PATH; prints the answer
  { exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\n\r\n' "$2" >&3 && cat <&3; } 2>/dev/null
}

# Stops everything if one process does not come up.
start() {
  find_java
  utf8_file_names
  if ! is_running "${processes[0]}"; then
    require_free_ports
    ./scripts/build "${built##*/}" # not while processes use its jars
    mkdir -p "$home"
    configure
  fi
  trap 'stop >&2' EXIT
  local process tries=0
  for process in "${processes[@]}"; do
    is_running "$process" || launch "$process"
  done
  until (is_ready); do
    for process in "${processes[@]}"; do
      is_running "$process" || { tail -n 20 "$home/$process.log" >&2; fail "$process ended; its log is $home/$process.log"; }
    done
    ((++tries < 240)) || fail "not ready after two minutes; the logs are in $home"
    sleep 0.5
  done
  trap - EXIT
  echo "$welcome"
}

# For a program that uses the cluster: its end of the pipe closes however it ends.
run() {
  start
  trap 'stop >&2' EXIT
  cat >/dev/null
}

stop() {
  local process pid tries i
  for ((i = ${#processes[@]} - 1; i >= 0; i--)); do
    process=${processes[i]}
    if is_running "$process"; then
      pid=$(pid_of "$process")
      kill "$pid"
      for ((tries = 0; tries < 40; tries++)); do
        is_running "$process" || break
        sleep 0.25
      done
      ! is_running "$process" || kill -KILL "$pid"
      echo "$process stopped"
    fi
    rm -f "$home/$process.pid"
  done
}

status() {
  local process all=0
  for process in "${processes[@]}"; do
    if is_running "$process"; then
      echo "$process runs as process $(pid_of "$process"), log $home/$process.log"
    else
      echo "$process does not run"
      all=1
    fi
  done
  return "$all"
}

cluster() { # COMMAND
  case $1 in
    start | run | stop | status) "$1" ;;
    *)
      echo "$name: expected start, run, stop or status, found: ${1:-nothing}" >&2
      exit 2
      ;;
  esac
}
