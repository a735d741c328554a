package org.notitia.platform.work;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The methods of this project that a method can reach: by calls and method references, through
 * interfaces and superclasses, in lambdas, and by events. Each with the way to it.
 */
final class ReachableMethods {
  private static final String OURS = "org.notitia";

  private final Map<JavaCodeUnit, String> ways = new LinkedHashMap<>();

  private ReachableMethods() {}

  /** All that the method can reach, itself included. */
  static Map<JavaCodeUnit, String> from(JavaCodeUnit start) {
    var reachable = new ReachableMethods();
    reachable.follow(start, "");
    return reachable.ways;
  }

  /** That no reachable method, nor its class, has the annotation. */
  static ArchCondition<JavaMethod> haveNone(Class<? extends Annotation> annotation) {
    return new ArchCondition<>("reach no method with @" + annotation.getSimpleName()) {
      @Override
      public void check(JavaMethod start, ConditionEvents events) {
        ReachableMethods.from(start)
            .forEach(
                (unit, way) -> {
                  if (has(unit, annotation)) {
                    events.add(SimpleConditionEvent.violated(unit, way));
                  }
                });
      }
    };
  }

  private static boolean has(JavaCodeUnit unit, Class<? extends Annotation> annotation) {
    return unit.isAnnotatedWith(annotation)
        || unit.getOwner().isAnnotatedWith(annotation) && !unit.isAnnotatedWith(PermitAll.class);
  }

  private void follow(JavaCodeUnit unit, String before) {
    if (!unit.getOwner().getPackageName().startsWith(OURS) || ways.containsKey(unit)) {
      return;
    }
    var way = before + (before.isEmpty() ? "" : " -> ") + unit.getFullName();
    ways.put(unit, way);
    for (var access : unit.getAccessesFromSelf()) {
      if (access.getTarget() instanceof CodeUnitAccessTarget target) {
        target.resolveMember().ifPresent(called -> withOverriding(called, way));
        if (target.getOwner().isEquivalentTo(Event.class)) {
          observers(unit.getOwner()).forEach(observer -> follow(observer, way));
        }
      }
    }
  }

  private void withOverriding(JavaCodeUnit called, String way) {
    follow(called, way);
    if (called instanceof JavaMethod) {
      var parameters = called.getRawParameterTypes().stream().map(JavaClass::getName);
      var names = parameters.toArray(String[]::new);
      for (var subclass : called.getOwner().getAllSubclasses()) {
        subclass
            .tryGetMethod(called.getName(), names)
            .ifPresent(overriding -> follow(overriding, way));
      }
    }
  }

  /** The observers of all events that the class can fire. */
  private static Stream<JavaMethod> observers(JavaClass owner) {
    return owner.getAllFields().stream()
        .filter(field -> field.getRawType().isEquivalentTo(Event.class))
        .map(field -> (JavaParameterizedType) field.getType())
        .map(event -> event.getActualTypeArguments().get(0).toErasure())
        .flatMap(event -> event.getMethodsWithParameterTypeOfSelf().stream())
        .filter(
            method ->
                method.getParameters().stream()
                    .anyMatch(one -> one.isAnnotatedWith(Observes.class)));
  }
}
