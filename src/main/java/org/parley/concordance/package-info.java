/** A concordance: the hits of a pattern or a regular expression, with the words around them. */
package org.parley.concordance;
