package io.dudao.kit;
