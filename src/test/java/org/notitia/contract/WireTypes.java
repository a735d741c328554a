package org.notitia.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notitia.platform.validation.Text;

/** The types that travel as JSON, as the code declares them. */
final class WireTypes {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private WireTypes() {}

  /** A class or record of ours that travels as a JSON object. */
  static boolean isObject(Class<?> type) {
    return type.getName().startsWith("org.notitia")
        && !type.isEnum()
        && !Map.class.isAssignableFrom(type);
  }

  /** The members of the JSON object: public fields, or a record's components. */
  static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.isRecord() ? type.getDeclaredFields() : type.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  /** The constants of an enum, as JSON has them. */
  static Set<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> MAPPER.convertValue(constant, String.class))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The type that stands for the whole object in JSON, if one member does. */
  static Optional<Type> value(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getDeclaredFields())
                .filter(WireTypes::isValue)
                .map(Field::getGenericType),
            Arrays.stream(type.getDeclaredMethods())
                .filter(WireTypes::isValue)
                .map(method -> method.getGenericReturnType()))
        .findFirst();
  }

  private static boolean isValue(AnnotatedElement member) {
    return member.isAnnotationPresent(JsonValue.class);
  }

  /** The type of a map's values. */
  static Type values(Type map) {
    return map instanceof ParameterizedType known
        ? known.getActualTypeArguments()[1]
        : values(((Class<?>) map).getGenericSuperclass());
  }

  /** The members that are always there: what validation demands, and what cannot be null. */
  static Set<String> required(Class<?> type) {
    return fields(type).stream()
        .filter(field -> field.getType().isPrimitive() || isDemanded(field))
        .map(Field::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isDemanded(Field field) {
    var text = field.getAnnotation(Text.class);
    var element = field.getAnnotation(XmlElement.class);
    return element != null && element.required()
        || text != null && text.required()
        || (field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotEmpty.class))
            && !hasDefault(field);
  }

  /** Whether a member has a value if the caller sends none. */
  private static boolean hasDefault(Field field) {
    try {
      return field.get(field.getDeclaringClass().getConstructor().newInstance()) != null;
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
