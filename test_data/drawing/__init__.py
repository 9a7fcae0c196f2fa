"""Draws pictures of handwritten digits: stroke models, pens, paper, light and cameras."""
