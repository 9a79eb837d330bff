/**
 * Records of debates: ParlParse and TheyWorkForYou, the pages of Hansard, ParlaMint and plain TEI.
 * A document is what one speaker says in one debate.
 */
package org.parley.container.debate;
