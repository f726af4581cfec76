package humane.kit.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/**
 * Reads entries of a feed: the agreed fields by name, all others into {@code more}. A producer may
 * add fields before its readers know them.
 */
@Singleton
public final class ChangeReader implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new SimpleModule("change").addDeserializer(Change.class, new Reader()));
  }

  private static final class Reader extends StdDeserializer<Change> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Change.class);
    }

    @Override
    public Change deserialize(JsonParser json, DeserializationContext context) throws IOException {
      ObjectNode entry = context.readValue(json, ObjectNode.class);
      JsonNode accountRef = entry.remove("accountRef");
      return new Change(
          required(entry, "cursor", context).longValue(),
          context.readTreeAsValue(required(entry, "at", context), Instant.class),
          required(entry, "kind", context).textValue(),
          required(entry, "borrowerId", context).textValue(),
          accountRef == null || accountRef.isNull() ? null : accountRef.textValue(),
          context.readTreeAsValue(
              entry,
              context.getTypeFactory().constructType(new TypeReference<Map<String, Object>>() {})));
    }

    private JsonNode required(ObjectNode entry, String field, DeserializationContext context)
        throws IOException {
      JsonNode value = entry.remove(field);
      if (value == null || value.isNull())
        context.reportInputMismatch(this, "An entry of a change feed without %s", field);
      return value;
    }
  }
}
