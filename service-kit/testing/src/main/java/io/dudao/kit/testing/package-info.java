package io.dudao.kit.testing;
