# Builds Parley if it is needed. scripts/parley sources it, except in a release, which lacks it.

stamp=$target/parley.built

is_built() {
  [[ -f $jar && -f $stamp ]] &&
    [[ -z $(cd "$root" && find pom.xml .mvn src/main -newer "$stamp" -print -quit) ]]
}

build() {
  [[ -x $java_home/bin/javac ]] || fail "cannot build: $java_home contains no compiler; install a JDK"
  echo "Building Parley (once) …" >&2
  local log=$target/parley.build.log started=$target/parley.building
  touch "$started" # sources that change during the build are newer
  if ! (cd "$root" && ./mvnw -B -ntp -Dmaven.test.skip=true package) >"$log" 2>&1; then
    grep -m 30 -E '^\[(ERROR|WARNING)\]' "$log" >&2 || cat "$log" >&2
    fail "the build failed; see $log"
  fi
  mv -f "$started" "$stamp"
}
