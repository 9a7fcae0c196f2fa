using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unreached;

namespace Architecture.Tests;

public sealed class ReachTests
{
    private static readonly MetadataReference[] s_framework =
    [
        MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
        MetadataReference.CreateFromFile(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll")),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A.F();", "class A { public static void F() => G(); static void G() { } static void H() => G(); }", "A.H()")]
    [InlineData("A.F();", "class A { public static void F() { } class B { void G() { } } }", "A.B", "A.B.G()")]
    [InlineData("new B().F();", "class A { public virtual void F() { } } class B : A { public override void F() { } }")]
    [InlineData("new B(); ((A)null!).F();", "abstract class A { public abstract void F(); } class B : A { public override void F() { } }")]
    [InlineData("new B();", "interface A { void F(); } class B : A { void A.F() { } }", "A.F()", "B.A.F()")]
    [InlineData("new A().ToString();",
        "class A { public override string ToString() => B.F(); } class B { public static string? F() => null; }")]
    [InlineData("1.F();", "static class A { public static void F(this int x) { } public static void F(this long x) { } }", "A.F(long)")]
    [InlineData("int x = new A();",
        "class A { public static implicit operator int(A a) => 1; public static implicit operator long(A a) => 2; }",
        "A.implicit operator long(A)")]
    [InlineData("A a = new();", "record A { public int Read { get; init; } internal int Unread { get; init; } }", "A.Unread")]
    [InlineData("typeof(A).GetMethod(\"F\");", "class A { public void F() { } public void G() { } }", "A.G()")]
    [InlineData("E e = E.One;", "enum E { One, Two }")]
    [InlineData("new A<string>(1).F();", "class A<T>(int start) { public int F() => start + _one; int _one = 1, _two; }", "A<T>._two")]
    [InlineData("foreach (int i in new A()) { }",
        "class A { public A GetEnumerator() => this; public int Current => 1; public bool MoveNext() => false; void F() { } }", "A.F()")]
    public void Has_WhatTheCodeRuns(string code, string declarations, params string[] unreached)
    {
        // In another assembly, as in another project.
        CSharpCompilation library = Compile(
            OutputKind.DynamicallyLinkedLibrary,
            $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{OutputKind.ConsoleApplication}\")]{declarations}");
        CSharpCompilation program = Compile(OutputKind.ConsoleApplication, code).AddReferences(library.ToMetadataReference());
        Assert.DoesNotContain(program.GetDiagnostics(Token), found => found.Severity == DiagnosticSeverity.Error);
        var reach = new Reach([library, program]);

        reach.From(Nodes(program).OfType<GlobalStatementSyntax>());

        SemanticModel model = library.GetSemanticModel(library.SyntaxTrees.Single());
        Assert.Equal(unreached, Nodes(library)
            .Where(node => node is VariableDeclaratorSyntax
                or MemberDeclarationSyntax and not (BaseFieldDeclarationSyntax or EnumMemberDeclarationSyntax))
            .Select(node => model.GetDeclaredSymbol(node, Token)!)
            .Where(symbol => !reach.Has(symbol))
            .Select(symbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
    }

    private static CSharpCompilation Compile(OutputKind kind, string code) => CSharpCompilation.Create(
        kind.ToString(), [CSharpSyntaxTree.ParseText(code, cancellationToken: Token)], s_framework, new(kind));

    private static IEnumerable<SyntaxNode> Nodes(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Single().GetRoot(Token).DescendantNodes();
}
