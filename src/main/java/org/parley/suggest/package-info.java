/** Words and n-grams that set the sides apart, with the evidence for each, as rows of phrases. */
package org.parley.suggest;
