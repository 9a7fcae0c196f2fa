using TorchSharp.Engine;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static explicit operator float(Tensor value) => value.ToSingle();

        public static explicit operator double(Tensor value) => value.ToDouble();

        public static explicit operator byte(Tensor value) => value.ToByte();

        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        public static explicit operator short(Tensor value) => value.ToInt16();

        public static explicit operator int(Tensor value) => value.ToInt32();

        public static explicit operator long(Tensor value) => value.ToInt64();

        public static explicit operator bool(Tensor value) => value.ToBoolean();

        public static implicit operator Tensor(byte value) => torch.tensor(value);

        public static implicit operator Tensor(sbyte value) => torch.tensor(value);

        public static implicit operator Tensor(short value) => torch.tensor(value);

        public static implicit operator Tensor(int value) => torch.tensor(value);

        public static implicit operator Tensor(long value) => torch.tensor(value);

        public static implicit operator Tensor(float value) => torch.tensor(value);

        public static implicit operator Tensor(double value) => torch.tensor(value);

        public static implicit operator Tensor(bool value) => torch.tensor(value);

        public static implicit operator Tensor(byte[] value) => torch.tensor(value);

        public static implicit operator Tensor(sbyte[] value) => torch.tensor(value);

        public static implicit operator Tensor(short[] value) => torch.tensor(value);

        public static implicit operator Tensor(int[] value) => torch.tensor(value);

        public static implicit operator Tensor(long[] value) => torch.tensor(value);

        public static implicit operator Tensor(float[] value) => torch.tensor(value);

        public static implicit operator Tensor(double[] value) => torch.tensor(value);

        public static implicit operator Tensor(bool[] value) => torch.tensor(value);

        /// <summary>Never called: it tells the compiler that an argument that could be either is meant as a <see cref="Scalar"/>.</summary>
        public static implicit operator Tensor(Scalar scalar) => throw new InvalidOperationException("Should not be called.");

        /// <summary>The dense values as bytes: a live view where the tensor is contiguous.</summary>
        public Span<byte> bytes
        {
            get
            {
                RequireContiguous();
                return Impl.ExposedBytes();
            }

            set
            {
                if (value.Length != Impl.Count * Impl.DType.Size())
                    throw new ArgumentException($"{Impl.Count * Impl.DType.Size()} bytes expected, {value.Length} given.", nameof(value));
                RequireContiguous();
                Impl.Version.BeforeWrite();
                value.CopyTo(Impl.Bytes);
                Impl.Version.Value++;
            }
        }

        /// <summary>The value of a tensor with one element, whose type has to be that of the tensor.</summary>
        public unsafe T item<T>()
            where T : unmanaged
        {
            RequireOne();
            Type type = Impl.DType.ElementType();
            if (typeof(T) != type)
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {Impl.DType}");
            T value = *(T*)Impl.Pointer;
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>Typed access to the elements, wherever the strides put them.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            if (typeof(T) != Impl.DType.ElementType())
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {Impl.DType}");
            return new TensorAccessor<T>(this);
        }

        public Scalar ToScalar()
        {
            RequireOne();
            if (Impl.DType == ScalarType.Bool)
                return ReadInt64() != 0;
            return Impl.DType.IsFloat() ? (Scalar)ReadDouble() : ReadInt64();
        }

        /// <summary>The value of the only element.</summary>
        internal unsafe double ReadDouble()
        {
            RequireOne();
            byte* value = Impl.Pointer;
            double result = Impl.DType switch
            {
                ScalarType.Float32 => *(float*)value,
                ScalarType.Float64 => *(double*)value,
                _ => Integer(value, Impl.DType),
            };
            GC.KeepAlive(this);
            return result;
        }

        /// <inheritdoc cref="ReadDouble"/>
        internal unsafe long ReadInt64()
        {
            RequireOne();
            byte* value = Impl.Pointer;
            long result = Impl.DType switch
            {
                ScalarType.Float32 => (long)*(float*)value,
                ScalarType.Float64 => (long)*(double*)value,
                _ => Integer(value, Impl.DType),
            };
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>The values as nested lists; of a 0-d tensor, its scalar.</summary>
        public object tolist()
        {
            if (Impl.Sizes.Length == 0)
                return ToScalar();
            var list = new System.Collections.ArrayList();
            for (long i = 0; i < Impl.Sizes[0]; i++)
            {
                using Tensor row = select(0, i);
                list.Add(row.tolist());
            }

            return list;
        }

        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
            using Tensor view = detach();
            using Tensor dense = view.contiguous();
            Span<byte> values = dense.Impl.Bytes;
            for (int start = 0; start < values.Length; start += bufferSize)
                stream.Write(values[start..Math.Min(start + bufferSize, values.Length)]);
            GC.KeepAlive(dense);
        }

        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            RequireContiguous();
            Impl.Version.BeforeWrite();
            stream.ReadExactly(Impl.Bytes);
            Impl.Version.Value++;
        }

        private static unsafe long Integer(byte* value, ScalarType dtype) => dtype switch
        {
            ScalarType.Int64 => *(long*)value,
            ScalarType.Int32 => *(int*)value,
            ScalarType.Int16 => *(short*)value,
            ScalarType.Int8 => *(sbyte*)value,
            _ => *value,
        };

        private void RequireContiguous()
        {
            if (!Impl.IsContiguous)
                throw new NotImplementedException("Bytes() called on non-contiguous tensor.");
        }

        private void RequireOne()
        {
            if (Impl.Count != 1)
                throw new ArgumentException($"Number of elements in the tensor must be 1; it is {Impl.Count}, in the shape {Shapes.Text(Impl.Sizes)}.");
        }
    }
}
