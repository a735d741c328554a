package org.notitia;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notitia.platform.module.Exports;

/** The packages in order, and what each may use of the others. */
final class PackageOrder {
  private static final String ROOT = "org.notitia.";

  /** From the top: each may use those below it. A package that is not listed is an error. */
  static final List<String> TOP_DOWN =
      List.of(
          "start",
          "audience",
          "imports",
          "imports.mapping",
          "quality",
          "acceptance",
          "publication",
          "retention",
          "hold",
          "register.soap",
          "register",
          "register.expiry",
          "register.purpose",
          "register.details",
          "permission",
          "consent",
          "history",
          "changes",
          "mail",
          "outbox",
          "document",
          "login",
          "account",
          "idempotency",
          "notice.difference",
          "notice",
          "audit",
          "subject",
          "platform.soap",
          "platform.rest",
          "platform.web",
          "platform.render",
          "platform.work",
          "platform.persistence",
          "platform.json",
          "platform.validation",
          "platform",
          "platform.module");

  static final ArchCondition<JavaClass> USE_ONLY_PACKAGES_BELOW =
      new ArchCondition<>("use only packages below their own") {
        @Override
        public void check(JavaClass user, ConditionEvents events) {
          usesOfOthers(user)
              .filter(use -> position(use.getTargetClass()) <= position(user))
              .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
        }
      };

  static final ArchCondition<JavaClass> BE_EXPORTED_IF_USED_BY_OTHERS =
      new ArchCondition<>("be exported by their package if another package uses them") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          type.getDirectDependenciesToSelf().stream()
              .filter(use -> !name(use.getOriginClass()).equals(name(type)))
              .filter(use -> !isPlatform(type) && !exports(type).contains(outermost(type)))
              .findFirst()
              .ifPresent(
                  use -> events.add(SimpleConditionEvent.violated(type, unexported(use, type))));
        }
      };

  private PackageOrder() {}

  /** The packages of the classes, as the list names them. */
  static Set<String> packages(JavaClasses classes) {
    return classes.stream().map(PackageOrder::name).collect(Collectors.toSet());
  }

  /** The exported types that no other package uses. */
  static List<String> unusedExports(JavaClasses classes) {
    var used =
        classes.stream()
            .flatMap(PackageOrder::usesOfOthers)
            .map(use -> outermost(use.getTargetClass()))
            .collect(Collectors.toSet());
    return classes.stream()
        .flatMap(one -> exports(one).stream())
        .distinct()
        .filter(exported -> !used.contains(exported))
        .sorted()
        .toList();
  }

  /** The entities that other packages may use. */
  static List<String> exportedEntities(JavaClasses classes) {
    return classes.stream()
        .filter(one -> one.isAnnotatedWith(Entity.class) && exports(one).contains(one.getName()))
        .map(JavaClass::getName)
        .toList();
  }

  private static Stream<Dependency> usesOfOthers(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream()
        .filter(use -> use.getTargetClass().getBaseComponentType().getName().startsWith(ROOT))
        .filter(use -> !name(use.getTargetClass()).equals(name(user)));
  }

  private static String unexported(Dependency use, JavaClass type) {
    return "%s uses %s: add it to @Exports in %s/package-info.java, or do not use it"
        .formatted(use.getOriginClass().getName(), outermost(type), type.getPackageName());
  }

  /** The platform is there for every feature. */
  private static boolean isPlatform(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + "platform");
  }

  private static Set<String> exports(JavaClass type) {
    return type.getPackage()
        .tryGetAnnotationOfType(Exports.class)
        .map(exports -> Arrays.stream(exports.value()).map(Class::getName))
        .orElse(Stream.empty())
        .collect(Collectors.toSet());
  }

  /** The name of the top-level type in which the type is declared. */
  private static String outermost(JavaClass type) {
    return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
  }

  private static int position(JavaClass type) {
    return TOP_DOWN.indexOf(name(type));
  }

  private static String name(JavaClass type) {
    return type.getBaseComponentType().getPackageName().substring(ROOT.length());
  }
}
