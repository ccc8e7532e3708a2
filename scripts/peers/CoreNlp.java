/*
 * CoreNlp.java - Stanford CoreNLP as compare_peers asks it: CoreNlp triples|conllu [--names] [--coref] [--tokens] [--texts] < text
 *
 * Reads standard input, every line a text of its own (--texts: every text up to a form feed; --tokens: words are set apart by spaces and
 * a line is a sentence). Prints JSON lines:
 *   triples  {"line", "subject", "relation", "object", "confidence", "subject_at", "object_at"}: *_at is the place of the
 *            argument's head in the text; and {"line", "mention", "start", "end", "type", "entity"}: the names, with --coref
 *            those of one "entity" belong together
 *   conllu   the analysis as CoNLL-U, names in MISC
 * Names are looked for with --names or --coref only; with --coref pronouns give way to what they stand for.
 */
import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

final class CoreNlp {
  private static PrintStream out;

  private static SemanticGraph basic(CoreSentence sentence) {
    return sentence.coreMap().get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
  }

  /* The first word of `words` that hangs on none of the others: the argument's head. */
  private static CoreLabel head(List<CoreLabel> words, List<CoreSentence> sentences) {
    Set<Integer> places = new HashSet<>();
    for (CoreLabel word : words) places.add(word.beginPosition());
    for (CoreLabel word : words) {
      SemanticGraph tree = basic(sentences.get(word.sentIndex()));
      IndexedWord node = tree.getNodeByIndexSafe(word.index());
      IndexedWord above = node == null ? null : tree.getParent(node);
      if (above == null || !places.contains(above.beginPosition())) return word;
    }
    return words.get(words.size() - 1);
  }

  private static void triples(CoreDocument document, int line) {
    for (CoreSentence sentence : document.sentences())
      for (RelationTriple t : sentence.coreMap().get(NaturalLogicAnnotations.RelationTriplesAnnotation.class))
        out.println(new Json().put("line", line).put("subject", t.subjectGloss()).put("relation", t.relationGloss())
          .put("object", t.objectGloss()).put("confidence", t.confidence)
          .put("subject_at", head(t.canonicalSubject, document.sentences()).beginPosition())
          .put("object_at", head(t.canonicalObject, document.sentences()).beginPosition()).end());
  }

  /* A name's entity: the index of the name that coreference takes for it, or itself. */
  private static void mentions(CoreDocument document, int line) {
    List<CoreEntityMention> names = document.entityMentions();
    for (int i = 0; names != null && i < names.size(); i++) {
      Integer canonical = names.get(i).coreMap().get(CoreAnnotations.CanonicalEntityMentionIndexAnnotation.class);
      out.println(new Json().put("line", line).put("mention", names.get(i).text())
        .put("start", names.get(i).charOffsets().first()).put("end", names.get(i).charOffsets().second())
        .put("type", names.get(i).entityType()).put("entity", canonical == null ? i : canonical).end());
    }
  }

  /* Which words begin and continue a name, as MISC has it. */
  private static Map<Integer, String> tags(CoreDocument document) {
    Map<Integer, String> tags = new HashMap<>();
    for (CoreEntityMention name : document.entityMentions() == null ? new ArrayList<CoreEntityMention>() : document.entityMentions())
      for (CoreLabel word : name.tokens())
        tags.put(word.beginPosition(), "NER=" + (word == name.tokens().get(0) ? "B-" : "I-") + name.entityType());
    return tags;
  }

  private static void conllu(CoreDocument document) {
    Map<Integer, String> tags = tags(document);
    for (CoreSentence sentence : document.sentences()) {
      SemanticGraph tree = basic(sentence);
      for (CoreLabel word : sentence.tokens()) {
        IndexedWord node = tree.getNodeByIndexSafe(word.index());
        IndexedWord above = node == null ? null : tree.getParent(node);
        String relation = above == null ? "root" : tree.reln(above, node).toString();
        out.println(String.join("\t", "" + word.index(), word.originalText(), word.lemma(), "_", word.tag(), "_",
          "" + (above == null ? 0 : above.index()), relation, "_",
          tags.getOrDefault(word.beginPosition(), "_")));
      }
      out.println();
    }
  }

  public static void main(String[] arguments) throws Exception {
    List<String> options = Arrays.asList(arguments);
    boolean coref = options.contains("--coref"), parse = options.contains("conllu");
    Properties settings = new Properties();
    boolean names = options.contains("--names");
    String more = parse ? (names ? ",ner" : "") : coref ? ",ner,coref,natlog,openie" : names ? ",ner,natlog,openie" : ",natlog,openie";
    settings.setProperty("annotators", "tokenize,pos,lemma,depparse" + more);
    if (coref) settings.setProperty("openie.resolve_coref", "true");
    if (options.contains("--tokens")) {
      settings.setProperty("tokenize.whitespace", "true");
      settings.setProperty("ssplit.eolonly", "true");
    }
    out = new PrintStream(System.out, false, "UTF-8");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> lines = in.lines().collect(Collectors.toList());
    if (options.contains("--texts")) lines = Arrays.asList(String.join("\n", lines).split("\f"));
    for (int i = 0; i < lines.size(); i++) {
      CoreDocument document = new CoreDocument(lines.get(i));
      pipeline.annotate(document);
      if (parse) conllu(document);
      else {
        triples(document, i + 1);
        mentions(document, i + 1);
      }
    }
    out.flush();
  }
}
