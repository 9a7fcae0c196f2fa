namespace Notebooks.Page.Formulas;

/// <summary>The symbols that TeX's commands stand for.</summary>
internal static class TexSymbols
{
    /// <summary>The thin space within a name or a text; lines do not break at it.</summary>
    public const char ThinSpace = '\u202f';

    /// <summary>Large operators such as sums, and whether their scripts are placed above and below.</summary>
    public static readonly IReadOnlyDictionary<string, (string Text, bool Limits)> Large = new Dictionary<string, (string, bool)>(
        StringComparer.Ordinal)
    {
        ["sum"] = ("∑", true),
        ["prod"] = ("∏", true),
        ["coprod"] = ("∐", true),
        ["bigcup"] = ("⋃", true),
        ["bigcap"] = ("⋂", true),
        ["bigoplus"] = ("⨁", true),
        ["bigotimes"] = ("⨂", true),
        ["bigvee"] = ("⋁", true),
        ["bigwedge"] = ("⋀", true),
        ["int"] = ("∫", false),
        ["iint"] = ("∬", false),
        ["iiint"] = ("∭", false),
        ["oint"] = ("∮", false),
    };

    /// <summary>Operators that are written as their names, and whether their scripts are placed above and below.</summary>
    public static readonly IReadOnlyDictionary<string, (string Text, bool Limits)> Named = Names(
        "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh",
        "det gcd inf lim max min Pr sup",
        ("argmax", "arg max"), ("argmin", "arg min"), ("limsup", "lim sup"), ("liminf", "lim inf"));

    /// <summary>Accents, and whether they stretch with what they stand over.</summary>
    public static readonly IReadOnlyDictionary<string, (string Text, bool Stretches)> Accents = new Dictionary<string, (string, bool)>(
        StringComparer.Ordinal)
    {
        ["hat"] = ("^", false),
        ["bar"] = ("¯", false),
        ["tilde"] = ("~", false),
        ["vec"] = ("→", false),
        ["dot"] = ("˙", false),
        ["ddot"] = ("¨", false),
        ["check"] = ("ˇ", false),
        ["breve"] = ("˘", false),
        ["acute"] = ("´", false),
        ["grave"] = ("`", false),
        ["mathring"] = ("˚", false),
        ["widehat"] = ("^", true),
        ["widetilde"] = ("~", true),
        ["overline"] = ("¯", true),
        ["overrightarrow"] = ("→", true),
        ["overleftarrow"] = ("←", true),
    };

    /// <summary>Widths of spaces, in em.</summary>
    public static readonly IReadOnlyDictionary<string, string> Spaces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [","] = "0.1667em",
        ["thinspace"] = "0.1667em",
        [":"] = "0.2222em",
        [">"] = "0.2222em",
        [";"] = "0.2778em",
        ["!"] = "-0.1667em",
        [" "] = "0.3333em",
        ["\n"] = "0.3333em",
        ["enspace"] = "0.5em",
        ["quad"] = "1em",
        ["qquad"] = "2em",
    };

    /// <summary>The commands that may follow \left, \right and \big.</summary>
    public static readonly IReadOnlyDictionary<string, string> Delimiters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["{"] = "{",
        ["}"] = "}",
        ["lbrace"] = "{",
        ["rbrace"] = "}",
        ["lbrack"] = "[",
        ["rbrack"] = "]",
        ["|"] = "‖",
        ["Vert"] = "‖",
        ["lVert"] = "‖",
        ["rVert"] = "‖",
        ["vert"] = "|",
        ["lvert"] = "|",
        ["rvert"] = "|",
        ["langle"] = "⟨",
        ["rangle"] = "⟩",
        ["lfloor"] = "⌊",
        ["rfloor"] = "⌋",
        ["lceil"] = "⌈",
        ["rceil"] = "⌉",
        ["backslash"] = "\\",
        ["uparrow"] = "↑",
        ["downarrow"] = "↓",
        ["updownarrow"] = "↕",
    };

    /// <summary>The commands that stand for a single sign.</summary>
    public static readonly IReadOnlyDictionary<string, (string Text, Atom Atom)> Signs = ReadSigns();

    /// <summary>Returns whether a delimiter opens or closes something; those that do neither are ordinary.</summary>
    public static Atom AtomOf(string delimiter, string command = "") => (delimiter, command) switch
    {
        (_, "lvert" or "lVert") => Atom.Open,
        (_, "rvert" or "rVert") => Atom.Close,
        ("(" or "[" or "{" or "⟨" or "⌊" or "⌈", _) => Atom.Open,
        (")" or "]" or "}" or "⟩" or "⌋" or "⌉", _) => Atom.Close,
        _ => Atom.Ordinary,
    };

    private static Dictionary<string, (string, bool)> Names(string plain, string withLimits, params (string Name, string Text)[] inTwoWords)
    {
        var names = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (string name in plain.Split(' '))
            names[name] = (name, false);
        foreach (string name in withLimits.Split(' '))
            names[name] = (name, true);
        foreach ((string name, string text) in inTwoWords)
            names[name] = (text.Replace(' ', ThinSpace), true);
        return names;
    }

    private static Dictionary<string, (string, Atom)> ReadSigns()
    {
        var signs = new Dictionary<string, (string, Atom)>(StringComparer.Ordinal);
        Add(Atom.Ordinary, """
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ
            rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠
            prime ′ degree ° dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ imath ı jmath ȷ square □ checkmark ✓ S § P ¶
            % % $ $ & & # # _ _
            """);
        Add(Atom.Binary, """
            pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cap ∩ cup ∪ setminus ∖ vee ∨ lor ∨ wedge ∧ land ∧ sqcup ⊔ sqcap ⊓
            """);
        Add(Atom.Relation, """
            le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ lt < gt > equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ parallel ∥ perp ⊥
            to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ longmapsto ⟼ hookrightarrow ↪
            nearrow ↗ searrow ↘ vdash ⊢ models ⊨ prec ≺ succ ≻ preceq ⪯ succeq ⪰ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ rightleftharpoons ⇌ uparrow ↑ downarrow ↓
            """);
        Add(Atom.Punctuation, "colon :");
        return signs;

        void Add(Atom atom, string list)
        {
            string[] parts = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i < parts.Length; i += 2)
                signs[parts[i]] = (parts[i + 1], atom);
        }
    }
}
