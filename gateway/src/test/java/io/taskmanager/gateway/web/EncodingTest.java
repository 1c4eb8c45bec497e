package io.taskmanager.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                      | ''",
                "''                     | ''",
                "identity               | ''",
                "gzip                   | gzip",
                "gzip, deflate, br, zstd| br gzip",
                "br;q=0, gzip           | gzip",
                "br;q=0.000, *          | gzip",
                "BR;q=0.5               | br",
                "*                      | br gzip",
                "*;q=0                  | ''"
            })
    void isAcceptedAsTheFieldSays(@Nullable String acceptEncoding, String accepted) {
        var names = Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.isAcceptedBy(acceptEncoding))
                .map(Encoding::token)
                .collect(Collectors.joining(" "));

        assertThat(names).isEqualTo(accepted);
    }
}
