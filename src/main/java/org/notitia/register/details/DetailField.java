package org.notitia.register.details;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One field of {@link SubjectDetails} by its name, as {@code name} or {@code address.city}: the
 * rules of the notice use field names, and a new field needs no code here.
 */
public final class DetailField {
  public static final List<DetailField> ALL = all();

  private static final Map<String, DetailField> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(DetailField::name, Function.identity()));

  private final String name;

  /** The object that holds the field, as {@code address}; null for a field of the details. */
  private final Field group;

  private final Field field;

  /** All fields of the object that holds the field. */
  private final List<Field> siblings;

  private DetailField(Field group, Field field, List<Field> siblings) {
    this.name = group == null ? field.getName() : group.getName() + "." + field.getName();
    this.group = group;
    this.field = field;
    this.siblings = siblings;
  }

  private static List<DetailField> all() {
    var all = new ArrayList<DetailField>();
    var details = fields(SubjectDetails.class);
    for (var field : details) {
      if (field.getType() == Address.class || field.getType() == Company.class) {
        var inside = fields(field.getType());
        inside.forEach(inner -> all.add(new DetailField(field, inner, inside)));
      } else {
        all.add(new DetailField(null, field, details));
      }
    }
    return List.copyOf(all);
  }

  /** The field of that name, or null. */
  static DetailField of(String name) {
    return BY_NAME.get(name);
  }

  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  public String name() {
    return name;
  }

  /** The part before the dot, or null. */
  public String group() {
    return group == null ? null : group.getName();
  }

  /** The present value, or null. */
  public Object value(SubjectDetails details) {
    var holder = group == null ? details : get(group, details);
    return holder == null ? null : get(field, holder);
  }

  /** Sets the value; a group comes with its first value and is dropped with its last one. */
  void set(SubjectDetails details, Object value) {
    if (group == null) {
      set(field, details, value);
      return;
    }
    var holder = get(group, details);
    if (holder == null && value != null) {
      holder = group.getType() == Address.class ? new Address() : new Company();
      set(group, details, holder);
    }
    if (holder != null) {
      set(field, holder, value);
      if (value == null && isEmpty(holder)) {
        set(group, details, null);
      }
    }
  }

  private boolean isEmpty(Object holder) {
    for (var sibling : siblings) {
      if (get(sibling, holder) != null) {
        return false;
      }
    }
    return true;
  }

  /** Copies the value; a list is copied, too. */
  public void copy(SubjectDetails from, SubjectDetails into) {
    var value = value(from);
    if (value != null || value(into) != null) {
      set(into, value instanceof List<?> list ? new ArrayList<>(list) : value);
    }
  }

  private static Object get(Field field, Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void set(Field field, Object holder, Object value) {
    try {
      field.set(holder, value);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
