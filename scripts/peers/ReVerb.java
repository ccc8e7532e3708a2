/*
 * ReVerb.java - ReVerb as compare_peers asks it: ReVerb [--tokens] [--texts] < text
 *
 * Input and JSON lines as CoreNlp.java's `triples`; ReVerb knows no names and no coreference, so that there are only triples.
 */
import edu.washington.cs.knowitall.extractor.ReVerbExtractor;
import edu.washington.cs.knowitall.extractor.conf.ConfidenceFunction;
import edu.washington.cs.knowitall.extractor.conf.ReVerbOpenNlpConfFunction;
import edu.washington.cs.knowitall.nlp.ChunkedSentence;
import edu.washington.cs.knowitall.nlp.OpenNlpSentenceChunker;
import edu.washington.cs.knowitall.nlp.extraction.ChunkedBinaryExtraction;
import edu.washington.cs.knowitall.util.DefaultObjects;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.WhitespaceTokenizer;

final class ReVerb {
  public static void main(String[] arguments) throws Exception {
    List<String> options = Arrays.asList(arguments);
    boolean tokens = options.contains("--tokens");
    OpenNlpSentenceChunker chunker = new OpenNlpSentenceChunker(
      tokens ? WhitespaceTokenizer.INSTANCE : DefaultObjects.getDefaultTokenizer(), DefaultObjects.getDefaultPosTagger(),
      DefaultObjects.getDefaultChunker());
    SentenceDetector splitter = tokens ? null : DefaultObjects.getDefaultSentenceDetector();
    ReVerbExtractor extractor = new ReVerbExtractor();
    ConfidenceFunction confidence = new ReVerbOpenNlpConfFunction();
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> lines = in.lines().collect(Collectors.toList());
    if (options.contains("--texts")) lines = Arrays.asList(String.join("\n", lines).split("\f"));
    for (int i = 0; i < lines.size(); i++) {
      String[] sentences = tokens ? new String[] {lines.get(i)} : splitter.sentDetect(lines.get(i));
      for (String sentence : sentences) {
        if (sentence.trim().isEmpty()) continue;
        ChunkedSentence chunked = chunker.chunkSentence(sentence);
        for (ChunkedBinaryExtraction t : extractor.extract(chunked))
          out.println(new Json().put("line", i + 1).put("subject", t.getArgument1().getText())
            .put("relation", t.getRelation().getText()).put("object", t.getArgument2().getText())
            .put("confidence", confidence.getConf(t)).end());
      }
    }
    out.flush();
  }
}
