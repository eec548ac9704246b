#!/bin/sh
# Starts the service with the AOT cache that was made from this very jar, if there is one beside it:
# procuration-<first 16 digits of the jar's SHA-256>.aot. Java 25 itself does not reliably notice that a jar has changed,
# and would run the code of the old one.
#
# The serial collector and compact object headers cost a call the least processor time and memory (ADR 0032). Java takes a
# cache only with the headers with which it was made; only a Java that makes caches has compact ones.
#
# PROCURATION_JAR           the jar, by default /opt/procuration/procuration.jar
# PROCURATION_JAVA_OPTIONS  options for Java, separated by blanks; another collector: -XX:-UseSerialGC -XX:+UseG1GC
# JAVA_HOME                 where Java is, by default the one on the path
set -eu

jar=${PROCURATION_JAR:-/opt/procuration/procuration.jar}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
hash=$(sha256sum "$jar")
cache=$(dirname "$jar")/procuration-$(printf '%.16s' "$hash").aot

if [ -r "$cache" ]; then
    set -- -XX:+UseCompactObjectHeaders "-XX:AOTCache=$cache" -jar "$jar" "$@"
else
    set -- -jar "$jar" "$@"
fi
# The options are several words.
# shellcheck disable=SC2086
exec "$java" -XX:+UseSerialGC ${PROCURATION_JAVA_OPTIONS:-} "$@"
