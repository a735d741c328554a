package org.notitia.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.platform.ProblemException;

class JsonTest {
  /** A type to read. */
  static class Thing {
    public String text;
    public LocalDate day;
    public List<String> list;
    public Thing inner;
  }

  @Nested
  class MergePatch {
    @Test
    void a_merge_patch_replaces_removes_and_merges_as_rfc_7396_says() throws Exception {
      // RFC 7396, section 3
      assertThat(merged("{'a':'b','c':{'d':'e','f':'g'}}", "{'a':'z','c':{'f':null}}"))
          .isEqualTo(tree("{'a':'z','c':{'d':'e'}}"));
      assertThat(merged("{'a':['b']}", "{'a':'c'}")).isEqualTo(tree("{'a':'c'}"));
      assertThat(merged("{'a':'foo'}", "{'b':'c'}")).isEqualTo(tree("{'a':'foo','b':'c'}"));
      assertThat(merged("{'e':null}", "{'a':1}")).isEqualTo(tree("{'e':null,'a':1}"));
      assertThat(merged("{}", "{'a':{'bb':{'ccc':null}}}")).isEqualTo(tree("{'a':{'bb':{}}}"));
    }

    private static ObjectNode merged(String document, String patch) throws Exception {
      return Json.mergePatch(tree(document), tree(patch));
    }

    private static ObjectNode tree(String json) throws Exception {
      return (ObjectNode) Json.MAPPER.readTree(json.replace('\'', '"'));
    }
  }

  @Nested
  class InvalidInput {
    @Test
    void an_invalid_value_is_named_by_its_path() throws Exception {
      assertThat(refused("{\"inner\":{\"day\":\"2026-02-30\"}}"))
          .containsExactly("inner.day", "must be a date such as 2026-01-31");
      assertThat(refused("{\"list\":[\"a\",7]}")).containsExactly("list[1]", "must be a text");
      assertThat(refused("{\"text\":true}")).containsExactly("text", "must be a text");
      assertThat(refused("{\"shoe\":1}"))
          .containsExactly("shoe", "is not a field of this operation");
    }

    @Test
    void an_unknown_field_that_looks_like_a_card_number_is_not_repeated() throws Exception {
      assertThat(refused("{\"4111 1111 1111 1111\":1}").toString()).doesNotContain("4111");
    }

    private static List<String> refused(String json) throws Exception {
      var tree = Json.MAPPER.readTree(json);
      var problem =
          catchThrowableOfType(ProblemException.class, () -> Json.bind(tree, Thing.class))
              .problem();
      assertThat(problem.status).isEqualTo(400);
      return List.of(problem.errors.get(0).field, problem.errors.get(0).message);
    }
  }
}
