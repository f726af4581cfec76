# Sourced by train-replies and bench: builds the programs that train and measure the reading of replies, and starts one. Needs jdk.sh and build.sh.

# replies_program ROOT NAME WORDS… : the folder that it is started in stays the caller's.
replies_program() {
  local root=$1 name=$2
  shift 2
  find_jdk_25
  need_maven
  # Always by Maven: what it reads with stands in reminder-service, of which only the classes are wanted.
  (cd "$root" && mvn -B -ntp -q -DskipTests -Dquarkus.build.skip=true -pl deploy/replies -am package) >&2
  exec "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dhumane.project-root="$root" -cp "$root/deploy/replies/target/reply-training-0.1.0.jar:$root/deploy/replies/target/lib/*" \
    humane.replytraining.Programs "$name" "$@"
}
