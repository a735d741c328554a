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

/**
 * Converts named values to a list of XML elements and back. All values are text; the notice defines
 * their types.
 */
public class ValuesAdapter extends XmlAdapter<ValuesAdapter.Values, Map<String, Object>> {
  /** The XML element with all values. */
  @XmlType(name = "Values")
  public static class Values {
    @XmlElement public List<Value> value = new ArrayList<>();
  }

  /** One named value. */
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
