# Sourced by train-risk, score-risk and bench: builds the risk programs when stale, and starts one. Needs jdk.sh and build.sh.

# risk_program ROOT NAME WORDS… : the folder that it is started in stays the caller's.
risk_program() {
  local root=$1 name=$2
  shift 2
  find_jdk_25
  (cd "$root" && modules="risk-model deploy/risk" && build_what_is_stale) >&2
  exec "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dhumane.project-root="$root" -cp "$root/$(product_of deploy/risk):$root/deploy/risk/target/lib/*" \
    humane.risktraining.Programs "$name" "$@"
}
