/* Json.java - one JSON object a line, keys in the order given; what both Java helpers print with. */
final class Json {
  private final StringBuilder line = new StringBuilder("{");

  private Json key(String name) {
    if (line.length() > 1) line.append(", ");
    line.append('"').append(name).append("\": ");
    return this;
  }

  Json put(String name, String value) {
    key(name);
    line.append('"');
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') line.append('\\').append(c);
      else if (c < ' ') line.append(String.format("\\u%04x", (int)c));
      else line.append(c);
    }
    line.append('"');
    return this;
  }

  Json put(String name, long value) {
    key(name);
    line.append(value);
    return this;
  }

  Json put(String name, double value) {
    key(name);
    line.append(String.format(java.util.Locale.ROOT, "%.4f", value));
    return this;
  }

  String end() {
    return line + "}";
  }
}
