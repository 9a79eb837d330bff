# Base R's values of the measures of two groups.
#
#   Rscript compare_counts.R COUNTS_CSV VALUES_CSV
#
# COUNTS_CSV holds family, test, f1, n1, f2, n2: the family whose p-values are adjusted together, the
# test that gives them ("chisq" of G², "poisson"), and count and tokens of the two groups, neither of
# them empty, with an occurrence in one of them at least. VALUES_CSV gets a line for each line.

files <- commandArgs(trailingOnly = TRUE)
counts <- read.csv(files[1], colClasses = c(family = "character"))

# O ln(O/E) of a cell whose observation lies `off` above its expectation. O/E itself, near 1, has
# lost most digits of what its logarithm is made of.
cell <- function(o, off) if (o == 0) 0 else o * log1p(off / (o - off))

g2 <- function(f1, n1, f2, n2) {
  total <- n1 + n2
  off <- (f1 * total - n1 * (f1 + f2)) / total
  g <- 2 * (cell(f1, off) + cell(f2, -off) + cell(n1 - f1, -off) + cell(n2 - f2, off))
  sign(off) * g
}

of_row <- function(f1, n1, f2, n2) {
  ratio <- poisson.test(c(f1, f2), c(n1, n2))
  share <- binom.test(f1, f1 + f2, n1 / (n1 + n2))
  odds <- share$conf.int / (1 - share$conf.int)
  rate <- poisson.test(f1, n1)
  g <- g2(f1, n1, f2, n2)
  c(
    log_likelihood = g,
    chisq_p = pchisq(abs(g), 1, lower.tail = FALSE),
    rate_ratio = unname(ratio$estimate),
    rate_ratio_low = ratio$conf.int[1],
    rate_ratio_high = ratio$conf.int[2],
    poisson_p = ratio$p.value,
    binom_p = share$p.value,
    log_ratio = log2(f1 / n1 + 1 / (n1 + n2)) - log2(f2 / n2 + 1 / (n1 + n2)),
    log_ratio_low = log2(n2 / n1 * odds[1]),
    log_ratio_high = log2(n2 / n1 * odds[2]),
    per_million_low = rate$conf.int[1] * 1e6,
    per_million_high = rate$conf.int[2] * 1e6
  )
}

values <- as.data.frame(t(mapply(of_row, counts$f1, counts$n1, counts$f2, counts$n2)))
p <- ifelse(counts$test == "chisq", values$chisq_p, values$poisson_p)
values$p_adjusted <- ave(p, counts$family, FUN = function(p) p.adjust(p, "BH"))
values[] <- lapply(values, function(column) sprintf("%.17g", column))
write.csv(values, files[2], row.names = FALSE, quote = FALSE)
