package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notitia.account.AccountChange;
import org.notitia.account.NewAccount;
import org.notitia.account.NewPassword;
import org.notitia.audience.NewAudience;
import org.notitia.audit.AuditCriteria;
import org.notitia.consent.NewChoice;
import org.notitia.hold.NewHold;
import org.notitia.imports.mapping.NewImport;
import org.notitia.notice.Notice;
import org.notitia.platform.validation.PageCursor;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;
import org.notitia.publication.NoticePublication;
import org.notitia.quality.Dismissal;
import org.notitia.register.NewEntry;
import org.notitia.register.NewMerge;
import org.notitia.register.NewSubject;
import org.notitia.register.Restriction;
import org.notitia.register.SubjectCriteria;
import org.notitia.register.details.Address;
import org.notitia.register.details.Company;
import org.notitia.register.details.SubjectDetails;

/** Every text, date and time of the input has a limit, also in lists and maps. */
class InputTest {
  private static final List<Class<?>> TYPES =
      List.of(
          NewHold.class,
          NewSubject.class,
          SubjectDetails.class,
          Address.class,
          Company.class,
          NewEntry.class,
          SubjectCriteria.class,
          Restriction.class,
          NewAccount.class,
          AccountChange.class,
          NewPassword.class,
          NewImport.class,
          AuditCriteria.class,
          NoticePublication.class,
          NewChoice.class,
          NewAudience.class,
          Dismissal.class,
          NewMerge.class);

  @Test
  void every_text_field_has_a_validation_rule() {
    assertThat(
            fields().stream().flatMap(field -> unruled(field, field.getAnnotatedType()).stream()))
        .isEmpty();
  }

  private static List<String> unruled(Field field, AnnotatedType type) {
    var unruled = new ArrayList<String>();
    if (type.getType() == String.class && !isRuled(type) && !isRuled(field)) {
      unruled.add(field.toString());
    }
    if (type instanceof AnnotatedParameterizedType many) {
      for (var part : many.getAnnotatedActualTypeArguments()) {
        unruled.addAll(unruled(field, part));
      }
    }
    return unruled;
  }

  private static boolean isRuled(AnnotatedElement element) {
    return element.isAnnotationPresent(Text.class) || element.isAnnotationPresent(PageCursor.class);
  }

  @Test
  void every_date_and_time_field_must_have_a_plausible_year() {
    assertThat(fields())
        .filteredOn(field -> Temporal.class.isAssignableFrom(field.getType()))
        .hasSizeGreaterThan(5)
        .allMatch(field -> field.isAnnotationPresent(PlausibleDate.class));
  }

  @Test
  void every_request_body_type_is_checked() {
    for (var method : Resources.methods()) {
      for (var parameter : method.getParameters()) {
        if (parameter.getAnnotations().length == 0
            && parameter.getType() != Notice.class // the check of a draft limits its texts
            && parameter.getType().getName().startsWith("org.notitia")) {
          assertThat(TYPES).contains(parameter.getType());
        }
      }
    }
  }

  private static List<Field> fields() {
    return TYPES.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }
}
