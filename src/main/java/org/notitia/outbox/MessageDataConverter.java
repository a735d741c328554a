package org.notitia.outbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.notitia.platform.json.Json;

/** Converts the data of a message to JSON in one column and back. */
@Converter
public class MessageDataConverter implements AttributeConverter<Map<String, Object>, String> {
  @Override
  public String convertToDatabaseColumn(Map<String, Object> facts) {
    return Json.write(facts);
  }

  @Override
  public Map<String, Object> convertToEntityAttribute(String json) {
    return Json.MAPPER.convertValue(Json.read(json, ObjectNode.class), new TypeReference<>() {});
  }
}
