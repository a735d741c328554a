package org.notitia.register;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One field of {@link SubjectDetails} by its name, as {@code name} or {@code address.city}: the
 * rules of the notice name fields, and a new field needs no code of its own here.
 */
final class DetailField {
  /** All fields by name. */
  static final Map<String, DetailField> ALL = all();

  private final String name;

  /** The object that holds the field, as {@code address}; null for a field of the details. */
  private final Field group;

  private final Field field;

  private DetailField(Field group, Field field) {
    this.name = group == null ? field.getName() : group.getName() + "." + field.getName();
    this.group = group;
    this.field = field;
  }

  private static Map<String, DetailField> all() {
    var all = new TreeMap<String, DetailField>();
    for (var field : fields(SubjectDetails.class)) {
      if (field.getType() == Address.class || field.getType() == Company.class) {
        fields(field.getType()).forEach(inner -> add(all, new DetailField(field, inner)));
      } else {
        add(all, new DetailField(null, field));
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private static void add(Map<String, DetailField> all, DetailField one) {
    all.put(one.name, one);
  }

  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  String name() {
    return name;
  }

  /** The part before the dot, or null. */
  String group() {
    return group == null ? null : group.getName();
  }

  /** The present value, or null. */
  Object value(SubjectDetails details) {
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

  private static boolean isEmpty(Object holder) {
    return fields(holder.getClass()).stream().allMatch(field -> get(field, holder) == null);
  }

  /** Copies the value; a list is copied, too. */
  void copy(SubjectDetails from, SubjectDetails into) {
    var value = value(from);
    set(into, value instanceof List<?> list ? new ArrayList<>(list) : value);
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
