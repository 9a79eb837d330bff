/** Collections of web pages: feeds with full text and web archives. */
package org.parley.container.crawl;
