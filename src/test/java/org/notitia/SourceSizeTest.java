package org.notitia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps files and packages small enough to be read at once. */
class SourceSizeTest {
  private static final Path MAIN = Path.of("src/main/java/org/notitia");
  private static final int MOST_CODE_LINES = 300;
  private static final int MOST_CLASSES = 16;

  /**
   * The packages that may be larger, each with its own limit. The entities and writers of the
   * register use each other without public accessors.
   */
  private static final Map<String, Integer> LARGER = Map.of("register", 37, "retention", 21);

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void no_file_has_more_than_300_lines_of_code(String sources) throws Exception {
    var tooLong = new TreeMap<Path, Long>();
    for (var file : files(Path.of(sources))) {
      var lines = codeLines(Files.readAllLines(file));
      if (lines > MOST_CODE_LINES) {
        tooLong.put(file, lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void no_package_has_more_than_16_classes_unless_it_is_listed() throws Exception {
    var classes = classes();
    classes
        .entrySet()
        .removeIf(one -> one.getValue() <= LARGER.getOrDefault(one.getKey(), MOST_CLASSES));
    assertThat(classes).isEmpty();
  }

  @Test
  void a_listed_package_is_larger_than_the_others_may_be() throws Exception {
    var classes = classes();
    assertThat(LARGER.keySet()).allMatch(name -> classes.get(name) > MOST_CLASSES);
  }

  @Test
  void a_line_of_code_is_neither_blank_nor_a_comment() {
    var source =
        List.of(
            "/** A comment. */",
            "",
            "class A { // code",
            "  /*",
            "   * A comment.",
            "   */",
            "  // a comment",
            "}");
    assertThat(codeLines(source)).isEqualTo(2);
  }

  /** The number of classes in each package below {@code org.notitia}. */
  private static Map<String, Integer> classes() throws IOException {
    return files(MAIN).stream()
        .filter(file -> !file.endsWith("package-info.java"))
        .map(file -> MAIN.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
        .collect(Collectors.toMap(name -> name, name -> 1, Integer::sum, TreeMap::new));
  }

  private static List<Path> files(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static long codeLines(List<String> source) {
    var count = 0L;
    var inComment = false;
    for (var line : source) {
      var text = line.strip();
      if (inComment) {
        inComment = !text.endsWith("*/");
      } else if (text.startsWith("/*")) {
        inComment = !text.endsWith("*/");
      } else if (!text.isEmpty() && !text.startsWith("//")) {
        count++;
      }
    }
    return count;
  }
}
