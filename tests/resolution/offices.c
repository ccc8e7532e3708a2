/* offices.c - whose office it is. */
#include <criterion/criterion.h>

#include "told.h"

/* Whose officer one is: another body's is another, and a director of marketing is no director of the body; an attorney is no attorney general. */
Test(offices, of_another_body)
{
  told_expect("Tom PROPN NNP 5 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\nchief ADJ JJ 5 amod\nexecutive NOUN NN 0 root\nof ADP IN 7 case\nShell~ PROPN NNP 5 nmod B-ORGANIZATION\n. PUNCT . 5 punct\n\n"
              "Anna PROPN NNP 3 nsubj B-PERSON\nBerg PROPN NNP 1 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 4 det\nBP PROPN NNP 4 compound B-ORGANIZATION\nchief ADJ JJ 4 amod\nexecutive NOUN NN 5 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Tom Reed != 2 The BP chief executive");
  told_expect("Tom PROPN NNP 5 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\nchief ADJ JJ 5 amod\nexecutive NOUN NN 0 root\nof ADP IN 7 case\nShell~ PROPN NNP 5 nmod B-ORGANIZATION\n. PUNCT . 5 punct\n\n"
              "Anna PROPN NNP 3 nsubj B-PERSON\nBerg PROPN NNP 1 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 4 det\nShell PROPN NNP 4 compound B-ORGANIZATION\nchief ADJ JJ 4 amod\nexecutive NOUN NN 5 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Tom Reed = 2 The Shell chief executive");
  told_expect("Gary PROPN NNP 10 nsubj B-PERSON\nTodd~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\ndirector NOUN NN 1 appos\nof ADP IN 6 case\nmarketing NOUN NN 4 nmod\nat ADP IN 8 case\nNike~ PROPN NNP 6 nmod B-ORGANIZATION\n, PUNCT , 1 punct\nspoke~=speak VERB VBD 0 root\n. PUNCT . 10 punct\n\n"
              "The=the DET DT 3 det\nCIA PROPN NNP 3 compound B-ORGANIZATION\ndirector NOUN NN 4 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "Gary Todd != 1 The CIA director");
  told_expect("Gary PROPN NNP 9 nsubj B-PERSON\nTodd~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\ndirector NOUN NN 1 appos\nof ADP IN 7 case\nthe DET DT 7 det\nCIA~ PROPN NNP 4 nmod B-ORGANIZATION\n, PUNCT , 1 punct\nspoke~=speak VERB VBD 0 root\n. PUNCT . 9 punct\n\n"
              "The=the DET DT 3 det\nCIA PROPN NNP 3 compound B-ORGANIZATION\ndirector NOUN NN 4 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "Gary Todd = 1 The CIA director");
  told_expect("Gary PROPN NNP 10 nsubj B-PERSON\nTodd~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\ndirector NOUN NN 1 appos\nof ADP IN 6 case\nmarketing NOUN NN 4 nmod\nat ADP IN 8 case\nNike~ PROPN NNP 6 nmod B-ORGANIZATION\n, PUNCT , 1 punct\nspoke~=speak VERB VBD 0 root\n. PUNCT . 10 punct\n\n"
              "The=the DET DT 2 det\ndirector NOUN NN 3 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Gary Todd = 1 The director");
  told_expect("Lawyer=lawyer NOUN NN 4 nsubj\nChris PROPN NNP 1 flat B-PERSON\nMeade PROPN NNP 2 flat I-PERSON\nspoke~=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
              "The=the DET DT 3 det\nattorney NOUN NN 3 compound\ngeneral NOUN NN 4 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "Chris Meade != 1 The attorney general");
  told_expect("Lawyer=lawyer NOUN NN 4 nsubj\nChris PROPN NNP 1 flat B-PERSON\nMeade PROPN NNP 2 flat I-PERSON\nspoke~=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
              "The=the DET DT 2 det\nattorney NOUN NN 3 nsubj\nresigned~=resign VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Chris Meade = 1 The attorney");
}
