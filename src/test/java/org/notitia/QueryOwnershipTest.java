package org.notitia;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.start.SchemaMigration;

/**
 * Queries name only the entities and tables of their own package. ArchUnit sees types; this test
 * reads the texts of the compiled classes, those of annotations included.
 */
class QueryOwnershipTest {
  /** {@code class -> entity or table of another package}, each with its reason. */
  private static final Map<String, String> EXCEPTIONS = new TreeMap<>();

  static {
    var login = "one statement writes the audit entry and proves that the login still holds";
    EXCEPTIONS.put("AuditTrail -> account", login);
    var permission = "one statement decides for one data subject and for a million alike";
    EXCEPTIONS.put("PermissionSubjectQuery -> data_subject", permission);
    EXCEPTIONS.put("PermissionSubjectQuery -> choice_status", permission);
    var report =
        "the database joins what is too much to fetch: rows of the register, holds, choices";
    EXCEPTIONS.put("HeldCounts -> Entry", report);
    EXCEPTIONS.put("HeldCounts -> DataSubject", report);
    EXCEPTIONS.put("HeldCounts -> Hold", report);
    EXCEPTIONS.put("HeldCounts -> Choice", report);
    var evidence =
        "of many whose relationship ended, few have choices left: one page holds only those";
    EXCEPTIONS.put("ChoiceEvidenceRemoval -> DataSubject", evidence);
    EXCEPTIONS.put("ChoiceEvidenceRemoval -> Choice", evidence);
  }

  /** Tables that no entity stands for. */
  private static final Map<String, String> TABLES_WITHOUT_ENTITY =
      Map.of("anonymous_entry", "retention");

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(?:from|join|update|into)\\s+(\\w+)");

  /** An entity that is put into the query at run time, where this test cannot see it. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?i)\\b(?:select .* from|join|update|delete from|insert into)\\s+[%\\u0001].*");

  private static final Map<String, String> OWNERS = new TreeMap<>(TABLES_WITHOUT_ENTITY);
  private static final Map<Class<?>, List<String>> TEXTS = new java.util.LinkedHashMap<>();

  @BeforeAll
  static void readClasses() throws Exception {
    var root =
        Path.of(SchemaMigration.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve("org/notitia"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
        var name = root.relativize(file).toString().replace(".class", "").replace('/', '.');
        if (name.endsWith("package-info")) {
          continue;
        }
        var type = Class.forName(name, false, SchemaMigration.class.getClassLoader());
        TEXTS.put(type, texts(file));
        if (type.isAnnotationPresent(Entity.class)) {
          OWNERS.put(type.getSimpleName(), feature(type));
          OWNERS.put(type.getAnnotation(Table.class).name(), feature(type));
        }
      }
    }
  }

  @Test
  void no_query_names_an_entity_or_table_of_another_package() {
    var violations = new TreeSet<String>();
    TEXTS.forEach(
        (type, texts) -> {
          for (var name : names(texts)) {
            if (!(feature(type) + ".").startsWith(OWNERS.get(name) + ".")) {
              violations.add(type.getSimpleName() + " -> " + name);
            }
          }
        });
    assertThat(violations).isEqualTo(EXCEPTIONS.keySet());
  }

  @Test
  void every_query_names_its_entities_in_its_text() {
    TEXTS.forEach(
        (type, texts) ->
            assertThat(texts).as(type.getName()).noneMatch(text -> HIDDEN.matcher(text).matches()));
    assertThat(HIDDEN.matcher("update \u0001 x set x.subjectId = :kept").matches()).isTrue();
  }

  @Test
  void the_test_finds_entities_in_annotations_constants_and_concatenations() {
    assertThat(names(List.of("select e from Entry e where e.id = :id"))).containsExactly("Entry");
    assertThat(names(List.of("select a from AuditSubject s join AuditEntry a on 1 = 1")))
        .containsExactly("AuditEntry", "AuditSubject");
    assertThat(names(List.of("update data_subject set x = 1"))).containsExactly("data_subject");
    assertThat(OWNERS).containsEntry("DataSubject", "register").containsKey("audit_entry");
    assertThat(TEXTS.values().stream().mapToLong(texts -> names(texts).size()).sum())
        .isGreaterThan(50);
  }

  private static TreeSet<String> names(List<String> texts) {
    var names = new TreeSet<String>();
    for (var text : texts) {
      NAMED
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(OWNERS::containsKey)
          .forEach(names::add);
    }
    return names;
  }

  private static String feature(Class<?> type) {
    return type.getPackageName().replace("org.notitia.", "");
  }

  /** All texts of a class file: every CONSTANT_Utf8 of its constant pool (JVMS 4.4). */
  private static List<String> texts(Path file) throws IOException {
    var texts = new ArrayList<String>();
    try (var in =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(8); // magic and version
      var count = in.readUnsignedShort();
      for (var i = 1; i < count; i++) {
        switch (in.readUnsignedByte()) {
          case 1 -> texts.add(in.readUTF());
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++; // takes two places
          }
          case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          default -> throw new IOException("unknown constant in " + file);
        }
      }
    }
    return texts;
  }
}
