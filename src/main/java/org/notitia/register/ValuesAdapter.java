package org.notitia.register;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notitia.notice.Field;

/** Named values as a list of named elements, all text; what type each is says the notice. */
public class ValuesAdapter extends XmlAdapter<ValuesAdapter.Values, Map<String, Object>> {
  /** The list. */
  @XmlType(name = "Values")
  public static class Values {
    @XmlElement public List<Value> value = new ArrayList<>();
  }

  /** One of it. */
  @XmlType(name = "Value")
  public static class Value {
    @XmlAttribute(required = true)
    public String name;

    @XmlValue public String text;
  }

  @Override
  public Map<String, Object> unmarshal(Values values) {
    var map = new LinkedHashMap<String, Object>();
    for (var value : values.value) {
      if (map.put(value.name, new Field.TextValue(value.text)) != null) {
        map.put(value.name, new Field.TextValue(null));
      }
    }
    return map;
  }

  @Override
  public Values marshal(Map<String, Object> map) {
    var values = new Values();
    map.forEach(
        (name, object) -> {
          var value = new Value();
          value.name = name;
          value.text = String.valueOf(object);
          values.value.add(value);
        });
    return values;
  }
}
