using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.References;

namespace Notebooks.Parameters;

/// <summary>Converts the new value of a parameter from text to an expression of the variable's type.</summary>
internal sealed class ParameterParser
{
    private readonly string _name;
    private readonly TypeSyntax _declared;
    private readonly ITypeSymbol? _type;

    public ParameterParser(SyntaxTree tree, VariableDeclaratorSyntax declarator)
    {
        _name = declarator.Identifier.ValueText;
        _declared = ((VariableDeclarationSyntax)declarator.Parent!).Type;
        var model = CSharpCompilation.CreateScriptCompilation("parameters", tree, ProvidedAssemblies.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, usings: ["System", "System.Collections.Generic", "System.Linq"]))
                    .GetSemanticModel(tree);
        _type = model.GetDeclaredSymbol(declarator) switch
        {
            IFieldSymbol field => field.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        if (_type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            (_type, IsNullable) = (nullable.TypeArguments[0], true);
    }

    private bool IsNullable { get; }

    private string TypeName =>
        _declared.IsVar ? _type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "var" : _declared.ToString();

    /// <exception cref="UsageException">The text is not a value of the type.</exception>
    public ExpressionSyntax Parse(string text)
    {
        if (IsNullable && text == "null")
            return SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression);

        string? code = _type switch
        {
            { TypeKind: TypeKind.Enum } => EnumMember((INamedTypeSymbol)_type, text),
            _ => _type?.SpecialType switch
            {
                SpecialType.System_String => SymbolDisplay.FormatLiteral(text, quote: true),
                SpecialType.System_Char => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null,
                SpecialType.System_Boolean => bool.TryParse(text, out bool truth) ? truth ? "true" : "false" : null,
                SpecialType.System_Byte => Integer<byte>(text, "(byte)"),
                SpecialType.System_SByte => Integer<sbyte>(text, "(sbyte)"),
                SpecialType.System_Int16 => Integer<short>(text, "(short)"),
                SpecialType.System_UInt16 => Integer<ushort>(text, "(ushort)"),
                SpecialType.System_Int32 => Integer<int>(text),
                SpecialType.System_UInt32 => Integer<uint>(text, suffix: "u"),
                SpecialType.System_Int64 => Integer<long>(text, suffix: "L"),
                SpecialType.System_UInt64 => Integer<ulong>(text, suffix: "UL"),
                SpecialType.System_Single => Real<float>(text, "f"),
                SpecialType.System_Double => Real<double>(text, "d"),
                SpecialType.System_Decimal => Real<decimal>(text, "m"),
                _ => Expression(text),
            },
        };
        return CodeParser.ParseExpression(code ?? throw Fault(text));
    }

    /// <summary>
    /// Returns an integer literal, or null if the text is not an integer of the type. With <c>var</c>, a cast or a suffix keeps the type; a
    /// declared type needs neither.
    /// </summary>
    private string? Integer<T>(string text, string cast = "", string suffix = "") where T : struct, IBinaryInteger<T>
    {
        if (!T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        string digits = number.ToString(null, CultureInfo.InvariantCulture);
        return !_declared.IsVar ? digits : cast.Length > 0 ? $"{cast}({digits})" : digits + suffix;
    }

    private static string? Real<T>(string text, string suffix) where T : struct, INumber<T>
    {
        if (!T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !T.IsFinite(number))
            return null;
        string digits = number.ToString(null, CultureInfo.InvariantCulture);
        bool reads = suffix == "d" && digits.AsSpan().ContainsAny('.', 'E');
        return reads ? digits : digits + suffix;
    }

    private static string? EnumMember(INamedTypeSymbol type, string text)
    {
        string member = text[(text.LastIndexOf('.') + 1)..];
        return type.GetMembers(member).Any(symbol => symbol is IFieldSymbol { HasConstantValue: true })
            ? $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{member}"
            : null;
    }

    /// <summary>
    /// Returns the text if it is a C# expression of the type, otherwise null. A type from the notebook's own libraries is unknown here; the
    /// compiler checks such a value when the cell runs.
    /// </summary>
    private string? Expression(string text)
    {
        var expression = CodeParser.ParseExpression(text);
        if (expression.ContainsDiagnostics)
            return null;
        if (_type is null or { TypeKind: TypeKind.Error })
            return text;
        string typeName = _type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var check = CSharpCompilation.CreateScriptCompilation(
            "value", CodeParser.Parse($"{typeName} value = {text};"), ProvidedAssemblies.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, usings: ["System", "System.Collections.Generic", "System.Linq"]));
        var problems = CompilerStack.Run(() => check.GetDiagnostics());
        return problems.Any(problem => problem.Severity == DiagnosticSeverity.Error) ? null : text;
    }

    private UsageException Fault(string text)
    {
        string remedy = _type switch
        {
            { TypeKind: TypeKind.Enum } =>
                $" ({string.Join(", ", _type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.Name))})",
            { SpecialType: SpecialType.System_Boolean } => " (true or false)",
            _ => "",
        };
        return new UsageException($"The parameter '{_name}' is of type {TypeName}{remedy}; '{text}' is no such value.");
    }
}
