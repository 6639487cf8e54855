# Finds a JDK and a Maven, and builds. Sourced by the scripts in the folder above, which set $root.
# Plain POSIX sh: macOS brings a bash of 2007.

wanted_java=25

# Where JDKs are commonly kept, one folder a line, in order of preference.
jdk_candidates() {
  printf '%s\n' "${LEADWRIGHT_JAVA_HOME-}" "${JAVA_HOME-}"
  javac=$(command -v javac) && dirname "$(dirname "$(follow "$javac")")"
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$wanted_java+" 2>/dev/null
  fi
  # The prefix is empty but in tests.
  for jdk in \
    "${LEADWRIGHT_JDK_ROOT-}"/usr/lib/jvm/* \
    "${LEADWRIGHT_JDK_ROOT-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
    "${HOME-}"/.jdks/* \
    "${HOME-}"/.jdks/*/Contents/Home \
    "${ASDF_DATA_DIR:-${HOME-}/.asdf}"/installs/java/* \
    "${MISE_DATA_DIR:-${HOME-}/.local/share/mise}"/installs/java/* \
    "${LEADWRIGHT_JDK_ROOT-}"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${LEADWRIGHT_JDK_ROOT-}"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${LEADWRIGHT_JDK_ROOT-}"/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    printf '%s\n' "$jdk"
  done
}

# The file behind a chain of symbolic links (readlink -f is missing on older macOS).
follow() (
  file=$1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  printf '%s\n' "$(cd "$(dirname "$file")" && pwd -P)/$(basename "$file")"
)

# The feature release of a JDK folder (8, 17, 25), nothing if it is none.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  version='s/^[^0-9]*\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p'
  if [ -f "$1/release" ]; then
    grep '^JAVA_VERSION=' "$1/release" | sed -n "$version"
  elif [ "$1" != /usr ]; then # macOS has a stub there that opens a dialog
    "$1/bin/javac" -version 2>&1 | sed -n "$version"
  fi
}

# Sets and exports JAVA_HOME, or says what was seen and ends with 78 (EX_CONFIG).
find_jdk() {
  seen=
  candidates=$(jdk_candidates)
  while IFS= read -r jdk; do
    [ -d "$jdk" ] || continue
    version=$(jdk_version "$jdk")
    [ -n "$version" ] || continue
    if [ "$version" -ge "$wanted_java" ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
    seen="$seen
  Java $version in $jdk"
  done <<EOF
$candidates
EOF
  {
    echo "Leadwright needs a JDK $wanted_java or newer, and found ${seen:-none.}"
    echo "Get one, for example:"
    echo "  Debian, Ubuntu   apt-get install openjdk-$wanted_java-jdk"
    echo "  macOS            brew install openjdk"
    echo "  anywhere         https://adoptium.net, or: sdk install java $wanted_java-tem"
    echo "If it is installed already, name its folder: LEADWRIGHT_JAVA_HOME=/path/to/jdk"
  } >&2
  exit 78
}

# Runs Maven: the installed one if it is new enough, else the wrapper, which downloads one.
maven() {
  if mvn -v 2>/dev/null | awk '/Apache Maven [0-9]/ {
      sub(/.*Apache Maven /, ""); split($0, v, /[^0-9]/)
      ok = v[1] > 3 || v[1] == 3 && (v[2] > 6 || v[2] == 6 && v[3] >= 3) } END { exit !ok }'; then
    mvn "$@"
  else
    "$root/mvnw" "$@"
  fi
}

# One build at a time. The lock is a symbolic link whose target is the pid: made in one step, or not at all.
lock_build() {
  mkdir -p "$root/target"
  lock=$root/target/build.lock
  told=
  until ln -s "$$" "$lock" 2>/dev/null; do
    holder=$(readlink "$lock") || continue
    if kill -0 "$holder" 2>/dev/null; then
      [ -n "$told" ] || echo "Waiting for the build of process $holder..." >&2
      told=yes
      sleep 1
    else
      rm -f "$lock" # its process is gone
    fi
  done
  trap 'rm -f "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

unlock_build() {
  rm -f "$lock"
  trap - EXIT INT TERM
}
