package org.notitia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the papers under src/docs say of this repository is there. */
class DocumentationTest {
  private static final Path README = Path.of("README.md");
  private static final Path PROMISES = Path.of("src/docs/promises.md");
  private static final Path SETTINGS =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");

  /** A class by its package below org.notitia, perhaps with a method: register.Entries#find. */
  private static final Pattern CLASS =
      Pattern.compile(
          "(?<![\\w./])(?!java\\.|jakarta\\.|org\\.|soap\\.)((?:[a-z]+\\.)+)([A-Z]\\w+)(?:#(\\w+))?");

  private static final Pattern PATH = Pattern.compile("`((?:src|server-config)/[\\w./-]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
  private static final Pattern SETTING = Pattern.compile("(?m)^#?(notitia[\\w.-]*)\\.([\\w-]+)=");

  static Stream<Path> papers() throws IOException {
    try (var files = Files.list(PROMISES.getParent())) {
      var papers = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return Stream.concat(Stream.of(README), papers.stream());
    }
  }

  private static Stream<MatchResult> matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results();
  }

  private static boolean isThere(MatchResult named) {
    var source = named.group(1).replace('.', '/') + named.group(2) + ".java";
    return Stream.of("main", "test")
        .map(tree -> Path.of("src", tree, "java/org/notitia", source))
        .anyMatch(file -> Files.exists(file) && hasMethod(file, named.group(3)));
  }

  private static boolean hasMethod(Path source, String name) {
    try {
      return name == null
          || Pattern.compile(" " + name + "\\(").matcher(Files.readString(source)).find();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_class_and_method_that_a_paper_names_exists(Path paper) throws IOException {
    assertThat(matches(CLASS, paper).filter(one -> !isThere(one)).map(MatchResult::group))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_file_that_a_paper_names_exists(Path paper) throws IOException {
    assertThat(matches(PATH, paper).map(one -> Path.of(one.group(1))))
        .allSatisfy(file -> assertThat(file).exists());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_link_of_a_paper_leads_to_a_file(Path paper) throws IOException {
    assertThat(matches(LINK, paper).map(one -> paper.resolveSibling(one.group(1))))
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void each_of_the_44_promises_has_its_row_and_a_kept_one_its_rule_and_test() throws IOException {
    var rows =
        Files.readAllLines(PROMISES).stream()
            .filter(line -> line.startsWith("| P"))
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    assertThat(rows)
        .extracting(row -> row.get(1))
        .isEqualTo(IntStream.rangeClosed(1, 44).mapToObj(number -> "P" + number).toList());
    assertThat(rows)
        .filteredOn(row -> row.get(3).startsWith("**kept**"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.subList(4, row.size())).hasSize(2).doesNotContain(""));
  }

  @Test
  void each_setting_is_in_the_readme() throws IOException {
    var readme = Files.readString(README);
    assertThat(matches(SETTING, SETTINGS))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(readme)
                    .containsPattern(
                        "`%1$s\\.(%2$s|<role>)`|`%1$s\\.\\w+`[^|]*`\\.%2$s`"
                            .formatted(Pattern.quote(one.group(1)), one.group(2))));
  }

  @Test
  void the_readme_has_fewer_than_250_lines() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThan(250);
  }
}
