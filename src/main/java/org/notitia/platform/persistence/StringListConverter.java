package org.notitia.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.notitia.platform.json.Json;

/** Stores a list of texts in one column as JSON. */
@Converter
public class StringListConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> texts) {
    return texts == null ? null : Json.write(texts);
  }

  @Override
  public List<String> convertToEntityAttribute(String json) {
    return json == null ? null : List.of(Json.read(json, String[].class));
  }
}
