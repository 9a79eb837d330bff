# Base R's values of the measures that move or leave out documents.
#
#   Rscript compare_documents.R DOCUMENTS_CSV VALUES_CSV
#
# DOCUMENTS_CSV has a line for each document of each item: item, target (1 or 0), unit, stratum, count
# and tokens. All relabellings of the units are tried, so there must be few. VALUES_CSV gets a line for
# each item.

files <- commandArgs(trailingOnly = TRUE)
documents <- read.csv(files[1])

log_ratio <- function(f1, n1, f2, n2) {
  log2(f1 / n1 + 1 / (n1 + n2)) - log2(f2 / n2 + 1 / (n1 + n2))
}

rate_ratio <- function(f1, n1, f2, n2) if (f1 + f2 == 0) 1 else (f1 / n1) / (f2 / n2)

# Welch's t; t.test() refuses groups without a variance.
welch <- function(rates, target) {
  difference <- mean(rates[target]) - mean(rates[!target])
  if (isTRUE(all.equal(rates, rep(mean(rates), length(rates)), tolerance = 1e-12))) return(0)
  tryCatch(
    unname(t.test(rates[target], rates[!target])$statistic),
    error = function(e) sign(difference) * Inf
  )
}

# Every set of units with as many of each stratum as the target has.
relabellings <- function(target, stratum) {
  sets <- lapply(split(seq_along(target), stratum), function(units) {
    chosen <- combn(length(units), sum(target[units]), simplify = FALSE)
    lapply(chosen, function(places) units[places])
  })
  grid <- expand.grid(lapply(sets, seq_along))
  lapply(seq_len(nrow(grid)), function(row) {
    unlist(Map(function(choices, number) choices[[number]], sets, grid[row, ]))
  })
}

permutation_p <- function(d) {
  units <- aggregate(cbind(count, tokens) ~ unit, d, sum)
  first <- match(units$unit, d$unit)
  target <- d$target[first] == 1
  if (min(sum(target), sum(!target)) < 2) return(NA)
  rates <- units$count / units$tokens
  observed <- welch(rates, target)
  t <- sapply(relabellings(target, d$stratum[first]), function(set) {
    welch(rates, seq_along(rates) %in% set)
  })
  same <- t == observed | abs(t / sqrt(1 + t^2) - observed / sqrt(1 + observed^2)) <= 1e-9
  same[is.na(same)] <- FALSE
  min(1, 2 * min(mean(t > observed | same), mean(t < observed | same)))
}

leave_one_out <- function(d, measure) {
  alone <- ave(d$target, d$target, FUN = length) == 1
  range(sapply(which(!alone), function(out) {
    rest <- d[-out, ]
    target <- rest$target == 1
    measure(
      sum(rest$count[target]), sum(rest$tokens[target]),
      sum(rest$count[!target]), sum(rest$tokens[!target])
    )
  }))
}

values <- do.call(rbind, lapply(split(documents, documents$item), function(d) {
  ratios <- leave_one_out(d, log_ratio)
  rates <- leave_one_out(d, rate_ratio)
  data.frame(
    permutation_p = permutation_p(d),
    log_ratio_low = ratios[1],
    log_ratio_high = ratios[2],
    rate_ratio_low = rates[1],
    rate_ratio_high = rates[2]
  )
}))
values[] <- lapply(values, function(column) sprintf("%.17g", column))
write.csv(values, files[2], row.names = FALSE, quote = FALSE)
